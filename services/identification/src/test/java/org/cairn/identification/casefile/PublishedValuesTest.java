package org.cairn.identification.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.cairn.chassis.casefile.Reading;
import org.cairn.chassis.codes.Codes;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedValuesTest {

    private static final Path PUBLISHED = Path.of("../../../shared/data/htcds_values.csv");

    @Test
    void every_published_value_of_a_column_that_is_kept_goes_in_and_comes_out() throws IOException {
        if (!Files.exists(PUBLISHED)) {
            System.out.println("Not tried with HTCDS 2.0 as published: " + PUBLISHED + " is not beside the checkout.");
            Assumptions.abort("the published table is not beside the checkout");
        }
        var codes = new Codes();
        var tried = 0;
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(PUBLISHED, StandardCharsets.UTF_8))) {
            for (var row : rows) {
                var column = row.get("field_or_list");
                var kept = codes.value("htcds-columns", column, "service").equals("identification")
                        && !column.startsWith("vic_TraffickingStatus");
                if (kept && row.get("source").startsWith("field_standards")) {
                    tried++;
                    var reading = new Reading(Map.of(column, row.get("value")), codes::knows);
                    assertThat(new CaseFile(CaseFile.read(reading), null).columns())
                            .as(column)
                            .containsEntry(column, row.get("value"));
                }
            }
        }
        assertThat(tried).isGreaterThan(90);
    }
}
