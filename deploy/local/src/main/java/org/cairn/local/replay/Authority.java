package org.cairn.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.local.api.Persistent;
import org.cairn.local.api.Request;
import org.cairn.local.api.Tokens;
import org.cairn.local.platform.Ports;
import org.cairn.local.replay.PublishedDecisions.AgeGroup;
import org.cairn.local.replay.PublishedDecisions.Kind;
import org.cairn.local.replay.PublishedDecisions.Outcome;

/** Acts as the competent authority would: takes cases from its work list and decides them. */
record Authority(Ports ports, Persistent http, Tokens tokens, CodeLists lists) {

    static final String ID = "uk-sca";

    /** A case that waits, as the authority reads it. */
    record Waiting(String caseId, AgeGroup age, LocalDate referredOn) {}

    /** Waiting cases referred by that day and not yet noted, by age group, as many of each as are wanted or there are. */
    Map<AgeGroup, List<Waiting>> waiting(Map<AgeGroup, Integer> wanted, LocalDate by, Rulings rulings)
            throws IOException, InterruptedException {
        var found = new EnumMap<AgeGroup, List<Waiting>>(AgeGroup.class);
        for (var age : AgeGroup.values()) found.put(age, new ArrayList<>());
        var cursor = "";
        do {
            var page = get("/cases?limit=100" + cursor);
            for (var line : page.path("items")) {
                if (enough(found, wanted)) return found;
                var caseId = line.path("caseId").asText();
                if (rulings.has(Kind.REASONABLE, caseId)) continue;
                var waiting = read(caseId);
                var list = found.get(waiting.age());
                if (!waiting.referredOn().isAfter(by) && list.size() < wanted.get(waiting.age())) list.add(waiting);
            }
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return found;
    }

    private static boolean enough(Map<AgeGroup, List<Waiting>> found, Map<AgeGroup, Integer> wanted) {
        return wanted.entrySet().stream()
                .allMatch(entry -> found.get(entry.getKey()).size() >= entry.getValue());
    }

    private Waiting read(String caseId) throws IOException, InterruptedException {
        var submission = get("/cases/" + caseId).path("identification").path("submission");
        var majority = lists.age(submission.path("labels").path("age").asText());
        return new Waiting(
                caseId,
                AgeGroup.valueOf(majority.name()),
                LocalDate.parse(submission.path("referredOn").asText()));
    }

    void decide(Rulings.Ruling ruling) throws IOException, InterruptedException {
        var body = new LinkedHashMap<String, Object>();
        body.put("outcome", ruling.outcome().name());
        body.put("decidedOn", ruling.day().toString());
        body.put("reasons", "Synthetic, for the replay of the published counts.");
        if (ruling.kind() == Kind.CONCLUSIVE && ruling.outcome() == Outcome.POSITIVE) {
            body.put("exploitation", List.of("ForcedLabour"));
        }
        var url = ports.url("identification") + "/cases/" + ruling.caseId() + "/"
                + ruling.kind().route();
        http.send(Request.post(url, body).bearer(tokens.of(ID)).header("Idempotency-Key", ruling.key()))
                .expect(200, 201);
    }

    /** The authority's own counts of decisions of that quarter. */
    JsonNode counted(Quarter quarter) throws IOException, InterruptedException {
        return get("/statistics/decisions?quarter=" + quarter);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return http.send(Request.get(ports.url("identification") + path).bearer(tokens.of(ID)))
                .expect(200);
    }
}
