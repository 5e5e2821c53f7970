package org.cairn.local.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.cairn.local.api.Http;
import org.cairn.local.api.Request;

/** One agency's case files, sent to and fetched from the two services that keep their columns. */
final class CaseFiles {

    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().get();

    private final Http http;
    private final Places places;
    private final String token;

    CaseFiles(Http http, Places places, String token) {
        this.http = http;
        this.places = places;
        this.token = token;
    }

    /** Where the two services answer. */
    record Places(String coordination, String identification) {}

    /** The new case and what became of each column, over both services. */
    record Imported(String caseId, List<String> understood, List<String> notUnderstood) {}

    /**
     * Opens a pathway from the file and sends what else is in it to where it belongs. The same file and opening sent again within
     * 72 hours open nothing twice.
     */
    Imported send(Map<String, Object> opening, String csv) throws IOException, InterruptedException {
        var body = new LinkedHashMap<>(opening);
        body.put("csv", csv);
        var opened = post(places.coordination() + "/case-files", body, null);
        var caseId = opened.path("caseId").asText();
        var report = opened.path("report");
        var understood = words(report.path("understood"));
        var told = told(report, Set.of());
        var others = others(report);
        if (others.isEmpty()) {
            return new Imported(caseId, understood, told);
        }
        var second = post(
                        places.identification() + "/cases/" + caseId + "/case-file",
                        Map.of("csv", csv),
                        opened.path("position").asText())
                .path("report");
        understood.addAll(words(second.path("understood")));
        told.addAll(told(second, others));
        return new Imported(caseId, understood, told);
    }

    /** All columns of both services in one row, as far as the agency may know them. */
    String fetch(String caseId) throws IOException, InterruptedException {
        var row = new LinkedHashMap<String, String>();
        for (var url : List.of(
                places.coordination() + "/pathways/" + caseId + "/case-file",
                places.identification() + "/cases/" + caseId + "/case-file")) {
            var csv = http.send(Request.get(url).bearer(token)).expect(200).asText();
            try (var table = CSV.parse(new StringReader(csv))) {
                var cells = table.getRecords().getFirst();
                table.getHeaderNames().forEach(column -> row.put(column, cells.get(column)));
            }
        }
        return line(List.copyOf(row.keySet())) + line(List.copyOf(row.values()));
    }

    private JsonNode post(String url, Object body, String position) throws IOException, InterruptedException {
        var key = UUID.nameUUIDFromBytes((url + body).getBytes(StandardCharsets.UTF_8));
        return http.send(Request.post(url, body)
                        .bearer(token)
                        .header("Idempotency-Key", key.toString())
                        .header("Cairn-Position", position))
                .expect(201);
    }

    /** The columns that identification keeps. */
    private static Set<String> others(JsonNode report) {
        var columns = new HashSet<String>();
        report.path("elsewhere").forEach(column -> {
            if (column.path("service").asText().equals("identification")) {
                columns.add(column.path("column").asText());
            }
        });
        return columns;
    }

    /** What was left out and why; of a second service only what the first one sent on. */
    private static List<String> told(JsonNode report, Set<String> only) {
        var told = new ArrayList<String>();
        report.path("notUnderstood").forEach(column -> {
            if (only.isEmpty() || only.contains(column.path("column").asText())) {
                told.add("%s: %s %s".formatted(text(column, "column"), text(column, "why"), text(column, "wayOut")));
            }
        });
        report.path("elsewhere").forEach(column -> {
            if (only.isEmpty() && !text(column, "service").equals("identification")) {
                told.add("%s: kept elsewhere, by %s: %s"
                        .formatted(text(column, "column"), text(column, "service"), text(column, "route")));
            }
        });
        return told;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static List<String> words(JsonNode list) {
        var words = new ArrayList<String>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }
}
