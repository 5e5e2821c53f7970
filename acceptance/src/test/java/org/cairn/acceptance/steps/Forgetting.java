package org.cairn.acceptance.steps;

import java.util.Map;
import org.awaitility.Awaitility;

/** Somebody who was helped wants to be forgotten: the NGO passes it on, closes the pathway, and the coordinating agency confirms. */
public final class Forgetting {

    private static final Map<String, Object> WISH = Map.of("atPersonsWish", true);

    private Forgetting() {}

    /** Forgets the person; the case id under which the NGO knew them. */
    public static String of(Cast cast, Pathway pathway) {
        var route = "/pathways/" + pathway.caseId() + "/erasure";
        cast.ngo().post("coordination", route, WISH).expect(201);
        var theirs =
                Awaitility.await("the coordinator's task").until(() -> confirming(cast), caseId -> !caseId.isEmpty());
        var closure = Map.of("reason", "DECLINED_ALL");
        cast.coordinator()
                .post("coordination", "/pathways/" + theirs + "/closure", closure)
                .expect(200);
        cast.platform().awaitQuiet();
        cast.coordinator()
                .post("coordination", "/pathways/" + theirs + "/erasure/confirmation", WISH)
                .expect(200);
        return pathway.caseId();
    }

    private static String confirming(Cast cast) {
        for (var task :
                cast.coordinator().get("coordination", "/tasks").expect(200).path("items")) {
            if (task.path("kind").asText().equals("confirm-erasure"))
                return task.path("caseId").asText();
        }
        return "";
    }
}
