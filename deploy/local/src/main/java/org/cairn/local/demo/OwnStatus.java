package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/** A person's own stay: their lawyer prepares and lodges an application, and the status office decides on it. */
record OwnStatus(Stage stage, Case lawyer, Case office) {

    private static final String GRANTED = "immigration.permit.granted";

    /** An application on that ground is handed in, as soon as immigration has heard who may know of it and who speaks for a child. */
    void lodge(String ground) throws IOException, InterruptedException {
        var mine = url(lawyer);
        stage.answering(lawyer.knower(), mine);
        var application = lawyer.knower()
                .post(mine, Map.of("ground", ground))
                .path("applicationId")
                .asText();
        var lodging = mine + "/" + application + "/lodging";
        var to = Map.of("authority", office.knower().agency());
        new Patience("the lodging of the application")
                .until(() -> stage.whether(lawyer.knower().tryPost(lodging, to).status() < 400));
    }

    /** The office examines what was lodged with it, and agrees. */
    void grant(String reasons) throws IOException, InterruptedException {
        var application = url(office) + "/" + lodged().asText();
        office.knower().post(application + "/examination", Map.of());
        var yes = Map.of(
                "outcome",
                "GRANTED",
                "kind",
                "TEMPORARY",
                "validUntil",
                stage.today().plusMonths(12).toString(),
                "workRight",
                true,
                "reasons",
                reasons);
        office.knower().post(application + "/decision", yes);
        stage.await(lawyer.knower(), lawyer.id(), GRANTED);
    }

    private JsonNode lodged() throws IOException, InterruptedException {
        return new Patience("the application at the status office").until(() -> office.knower()
                .ask(url(office))
                .body()
                .path("items")
                .path(0)
                .path("applicationId"));
    }

    private String url(Case of) {
        return stage.cast().immigration("/cases/" + of.id() + "/applications");
    }
}
