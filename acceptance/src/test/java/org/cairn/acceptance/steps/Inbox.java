package org.cairn.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;

/** The referrals that came to an agency. */
public record Inbox(Agency agency) {

    /** The newest referral that still waits for an answer; the agency's own id and case id are in it. */
    public JsonNode awaited() {
        var lines = agency.get("coordination", "/referrals?box=in&state=requested&limit=100")
                .expect(200)
                .path("items");
        if (lines.isEmpty()) throw new AssertionError("no referral waits for " + agency);
        return lines.get(lines.size() - 1);
    }

    /** Takes a referral on; {@code hold} may be null where none is needed. */
    public Answer accept(String referral, String hold) {
        var body = hold == null ? Map.of() : Map.of("holdId", hold);
        return agency.post("coordination", "/referrals/" + referral + "/acceptance", body);
    }

    /** The stay that began for the agency when it took a referral on, once its own service knows. */
    public JsonNode placement() {
        return Awaitility.await("a placement at " + agency)
                .until(() -> agency.get("shelter", "/placements").expect(200).path("items"), lines -> !lines.isEmpty())
                .get(0);
    }
}
