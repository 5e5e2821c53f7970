package org.cairn.chassis.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cairn.chassis.codes.Codes;
import org.junit.jupiter.api.Assumptions;

/** Every value of HTCDS 2.0 as it was published, codes and labels, given to a service's case file one by one. */
public final class PublishedValues {

    private static final Path PUBLISHED = Path.of("../../../shared/data/htcds_values.csv");

    private final Codes codes = new Codes();
    private final Function<Reading, Map<String, String>> caseFile;

    /** Those values for a case file that reads a row and writes it again. */
    public PublishedValues(Function<Reading, Map<String, String>> caseFile) {
        this.caseFile = caseFile;
    }

    /** How many come out as they went in; each of the others is told of, or this fails. */
    public long understood() throws IOException {
        if (!Files.exists(PUBLISHED)) {
            System.out.println("Not tried with HTCDS 2.0 as published: " + PUBLISHED + " is not beside the checkout.");
            Assumptions.abort("the published table is not beside the checkout");
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(PUBLISHED, StandardCharsets.UTF_8))) {
            return rows.stream().filter(this::isUnderstood).count();
        }
    }

    private boolean isUnderstood(CSVRecord row) {
        var column = columnOf(row.get("field_or_list"));
        var reading = new Reading(Map.of(column, row.get("value")), codes::knows);
        var written = caseFile.apply(reading);
        var report = reading.report();
        if (report.understood().contains(column)) {
            assertThat(written).as(column).containsEntry(column, row.get("value"));
            return true;
        }
        assertThat(List.of(
                        report.notUnderstood().stream()
                                .map(Report.Unread::column)
                                .toList(),
                        reading.left()))
                .as("%s is told of", column)
                .anyMatch(told -> told.contains(column));
        return false;
    }

    /** The published lists have the names of columns, of form fields or of headings. */
    private String columnOf(String list) {
        var name = list.toLowerCase(Locale.ROOT).replace(" ", "");
        var wanted = name.startsWith("country") ? "citizenship" : name;
        return codes.codes("htcds-columns").stream()
                .filter(column -> !column.startsWith("org_") && !column.startsWith("cairn_"))
                .filter(column -> column.equals(list)
                        || column.substring(4)
                                .toLowerCase(Locale.ROOT)
                                .replace("organization", "org")
                                .equals(wanted.replace("organization", "org")))
                .findFirst()
                .orElse(list);
    }
}
