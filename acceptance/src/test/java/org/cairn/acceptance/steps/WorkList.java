package org.cairn.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;

/** What waits for an authority's decision: the cases that came since a moment, however many waited before. */
public record WorkList(Agency authority, Instant since) {

    /** Those that come from now on. */
    public static WorkList from(Agency authority) {
        return new WorkList(authority, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The authority's id of the case whose file has that text in it. */
    public String caseTelling(String text) {
        return Awaitility.await("the case on the authority's list")
                .until(
                        () -> fresh().stream()
                                .filter(id -> authority
                                        .get("identification", "/cases/" + id)
                                        .text()
                                        .contains(text))
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private List<String> fresh() {
        var found = new ArrayList<String>();
        var cursor = "";
        do {
            var page =
                    authority.get("identification", "/cases?limit=100" + cursor).expect(200);
            page.path("items").forEach(line -> addIfFresh(line, found));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return found;
    }

    private void addIfFresh(JsonNode line, List<String> found) {
        if (!Instant.parse(line.path("receivedAt").asText()).isBefore(since))
            found.add(line.path("caseId").asText());
    }
}
