package org.cairn.portal.referral.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cairn.portal.asking.edge.Json;
import org.cairn.portal.drawing.Agency;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.referral.Box;
import org.cairn.portal.referral.Referral;

/** Reads referrals as coordination tells them; whatever it tells this reader shows, and nothing else is known here. */
final class ReferralJson {
    /** Told in places of their own, or of use to programs alone. */
    private static final Set<String> ELSEWHERE =
            Set.of("referralId", "caseId", "state", "holdId", "partOf", "questions", "note");

    private final Map<String, Agency> directory;
    private final Words words;

    ReferralJson(Map<String, Agency> directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    Referral referral(JsonNode json) {
        return new Referral(
                Json.text(json.path("referralId")),
                Json.text(json.path("caseId")),
                Json.text(json.path("state")),
                Json.text(json.path("service")),
                json.path("candidates").isArray(),
                Json.text(json.path("holdId")),
                facts(json),
                parts(json),
                Json.lines(json.path("questions"), this::question));
    }

    private List<Referral.Fact> facts(JsonNode json) {
        var facts = new ArrayList<Referral.Fact>();
        json.properties().forEach(field -> {
            var value = field.getValue();
            if (!ELSEWHERE.contains(field.getKey()) && !value.isObject()) {
                add(facts, field.getKey(), said(field.getKey(), value));
            }
        });
        add(facts, "note", Json.text(json.path("note")));
        return facts;
    }

    private String said(String name, JsonNode value) {
        return switch (name) {
            case "languages" -> named(value, words::language);
            case "nationalities" -> named(value, words::country);
            default -> Json.said(value, directory, words);
        };
    }

    private static String named(JsonNode codes, UnaryOperator<String> name) {
        return String.join(", ", Json.lines(codes, code -> name.apply(Json.text(code))));
    }

    private static void add(List<Referral.Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Referral.Fact(name, value));
        }
    }

    private List<Referral.Part> parts(JsonNode json) {
        var parts = new ArrayList<Referral.Part>();
        json.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                var facts = facts(field.getValue());
                if (!facts.isEmpty()) {
                    parts.add(new Referral.Part(field.getKey(), facts));
                }
            }
        });
        return parts;
    }

    private Referral.Question question(JsonNode json) {
        var ref = Json.text(json.path("agency"));
        var by = words.agency(directory.getOrDefault(ref, Agency.UNKNOWN));
        return new Referral.Question(
                ref,
                by,
                Json.instant(json.path("askedAt")),
                Json.text(json.path("question")),
                Json.text(json.path("answer")));
    }

    static Box box(JsonNode json, boolean out, String state) {
        return new Box(
                out,
                state,
                Json.lines(json, ReferralJson::line),
                Optional.of(Json.text(json.path("next"))).filter(cursor -> !cursor.isEmpty()));
    }

    private static Box.Line line(JsonNode json) {
        return new Box.Line(
                Json.text(json.path("referralId")),
                Json.text(json.path("caseId")),
                Json.text(json.path("state")),
                Json.text(json.path("service")),
                Json.text(json.path("priority")),
                Json.instant(json.path("answerBy")),
                Json.instant(json.path("since")));
    }

    static List<Referral.Places> places(JsonNode json) {
        return Json.lines(
                        json.path("profiles"),
                        line -> new Referral.Places(
                                Json.text(line.path("profile")),
                                line.path("free").asInt()))
                .stream()
                .filter(places -> places.free() > 0)
                .toList();
    }
}
