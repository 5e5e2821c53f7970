package org.cairn.local.onboarding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The made-up agencies that a local platform starts with. */
public final class DemoAgencies {

    /** The agency whose role is to onboard others. */
    public static final String OPERATOR = "cairn-operator";

    private DemoAgencies() {}

    public static List<Agency> all() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var resource = DemoAgencies.class.getResourceAsStream("demo-agencies.csv");
                var rows = format.parse(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream().map(DemoAgencies::agency).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Agency agency(CSVRecord row) {
        return new Agency(
                row.get("id"),
                row.get("name"),
                row.get("kind"),
                row.get("serviceArea"),
                Boolean.parseBoolean(row.get("discreet")),
                List.of(row.get("roles").split(" ")),
                Optional.of(row.get("person")).filter(person -> !person.isEmpty()));
    }
}
