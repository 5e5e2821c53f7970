package org.cairn.portal.referral.edge;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.portal.asking.Service;
import org.cairn.portal.asking.edge.Api;
import org.cairn.portal.asking.edge.Json;
import org.cairn.portal.asking.edge.Outcome;
import org.cairn.portal.pathway.Answer;
import org.cairn.portal.pathway.edge.Reader;
import org.cairn.portal.referral.Referral;

/** The beds of the reader's own house: one is held before a referral is accepted with it, and given back if that fails. */
@ApplicationScoped
public class Beds {
    private final Api api;
    private final Reader reader;

    Beds(Api api, Reader reader) {
        this.api = api;
        this.reader = reader;
    }

    /** Where there is room in the reader's house; nothing for who has none. */
    List<Referral.Places> free() {
        return switch (api.get(reader.token(), Service.SHELTER, "/capacity")) {
            case Answer.Given<JsonNode>(var json) -> ReferralJson.places(json);
            case Answer.Missing<JsonNode> _ -> List.of();
        };
    }

    /** A bed for that referral; asked again under the same key, the same bed. */
    record Wanted(String profile, String priority, String key) {}

    /** Holds a bed and accepts with it; the bed is free again where the answer to that was no. */
    Outcome acceptWith(Wanted wanted, String path, Api.Order acceptance) {
        var bed = Map.<String, Object>of(
                "offer", reader.agency(), "profile", wanted.profile(), "priority", wanted.priority());
        return switch (api.post(reader.token(), Service.SHELTER, "/holds", new Api.Order(wanted.key() + "-bed", bed))) {
            case Outcome.Refused(var trouble) -> new Outcome.Refused(trouble.and("Nothing was accepted."));
            case Outcome.Done(var held) -> accept(Json.text(held.path("holdId")), path, acceptance);
        };
    }

    private Outcome accept(String hold, String path, Api.Order acceptance) {
        var outcome = acceptHeld(hold, path, acceptance);
        return outcome instanceof Outcome.Refused(var trouble) && !trouble.isUncertain()
                ? new Outcome.Refused(trouble.and(giveBack(hold)))
                : outcome;
    }

    private String giveBack(String hold) {
        return api.delete(reader.token(), Service.SHELTER, "/holds/" + Api.escaped(hold)) instanceof Outcome.Done
                ? "The bed that was held for this is free again."
                : "The bed that was held for this is still held; it becomes free by itself when its time is over.";
    }

    /** Accepts with the bed that the sender had held already. */
    Outcome acceptHeld(String hold, String path, Api.Order acceptance) {
        var body = new HashMap<>(acceptance.body());
        body.put("holdId", hold);
        return api.post(reader.token(), Service.COORDINATION, path, new Api.Order(acceptance.key(), body));
    }
}
