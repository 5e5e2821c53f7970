package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** What a lawyer does for the person: matters, offences, hearings. */
record Matters(Stage stage, Case lawyer) {

    /** As soon as legal aid knows the lawyer's case. */
    static Matters of(Stage stage, Case lawyer) throws IOException, InterruptedException {
        var matters = new Matters(stage, lawyer);
        stage.answering(lawyer.knower(), matters.url("/matters"));
        return matters;
    }

    /** An offence that the person may have been compelled to commit came up. */
    void flag(String offence) throws IOException, InterruptedException {
        lawyer.knower().post(url("/offences"), Map.of("offence", offence, "excluded", false));
    }

    /** The matter of that type, empty when there is none. */
    String of(String type) throws IOException, InterruptedException {
        for (var matter : lawyer.knower().get(url("/matters")).path("matters")) {
            if (matter.path("type").asText().equals(type))
                return matter.path("matterId").asText();
        }
        return "";
    }

    String open(String type) throws IOException, InterruptedException {
        var body = Map.of("type", type, "freeLegalAid", true, "language", "eng");
        return lawyer.knower().post(url("/matters"), body).path("matterId").asText();
    }

    /** No conflict was found, a named lawyer acts, and work begins. */
    void take(String matter) throws IOException, InterruptedException {
        step(matter, "conflict-check", Map.of("clear", true, "lawyer", "Lena L."));
        step(matter, "activation", Map.of());
    }

    JsonNode step(String matter, String step, Map<String, ?> body) throws IOException, InterruptedException {
        return lawyer.knower().post(url("/matters/" + matter + "/" + step), body);
    }

    /** The person is to be heard in so many days; their presence is needed. */
    String hearing(int inDays) throws IOException, InterruptedException {
        var day = stage.today().plusDays(inDays).toString();
        var body = Map.of("presenceRequired", true, "remotePossible", true, "from", day, "to", day);
        return lawyer.knower().post(url("/hearings"), body).path("hearingId").asText();
    }

    /** The person is heard from afar. */
    void remote(String hearing) throws IOException, InterruptedException {
        lawyer.knower().post(url("/hearings/" + hearing + "/remote"), Map.of());
    }

    /** What the person wants with regard to the police. */
    void cooperation(String decision) throws IOException, InterruptedException {
        lawyer.knower().post(url("/cooperation"), Map.of("decision", decision));
    }

    private String url(String path) {
        return stage.cast().legalAid("/cases/" + lawyer.id() + path);
    }
}
