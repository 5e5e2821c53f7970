package org.cairn.local.onboarding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What a made-up agency offers, as it would say itself. */
public record Offers(String agency, Map<String, Object> body) {

    /** The offers of all made-up agencies, in the order of the table. */
    public static List<Offers> ofDemoAgencies() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var rows = new LinkedHashMap<String, List<CSVRecord>>();
        try (var resource = Offers.class.getResourceAsStream("demo-offers.csv");
                var all = format.parse(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            all.forEach(row -> rows.computeIfAbsent(row.get("agency"), _ -> new ArrayList<>())
                    .add(row));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return rows.entrySet().stream()
                .map(agency -> new Offers(agency.getKey(), body(agency.getValue())))
                .toList();
    }

    private static Map<String, Object> body(List<CSVRecord> rows) {
        var body = new LinkedHashMap<String, Object>();
        body.put("offers", rows.stream().map(Offers::offer).toList());
        var first = rows.getFirst();
        if (!first.get("telephone").isEmpty()) {
            body.put("outOfHours", Map.of("telephone", first.get("telephone"), "hours", first.get("hours")));
        }
        return body;
    }

    private static Map<String, Object> offer(CSVRecord row) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("name", row.get("name"));
        offer.put("service", row.get("service"));
        offer.put("status", "ACTIVE");
        offer.put(
                "eligibilityDescription",
                row.get("eligibilityDescription").isEmpty() ? null : row.get("eligibilityDescription"));
        offer.put("minimumAge", number(row.get("minimumAge")));
        offer.put("maximumAge", number(row.get("maximumAge")));
        offer.put("languages", words(row.get("languages"), " "));
        offer.put("interpretationServices", Boolean.parseBoolean(row.get("interpretation")));
        offer.put("requiredDocuments", words(row.get("requiredDocuments"), ";"));
        offer.put("serviceAreas", words(row.get("serviceAreas"), ";"));
        return offer;
    }

    private static Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static List<String> words(String text, String between) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(between));
    }
}
