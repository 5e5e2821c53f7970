package org.cairn.portal.referral.edge;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.cairn.portal.asking.Service;
import org.cairn.portal.asking.Trouble;
import org.cairn.portal.asking.edge.Api;
import org.cairn.portal.asking.edge.Outcome;
import org.cairn.portal.pathway.Answer;
import org.cairn.portal.pathway.edge.Problems;
import org.cairn.portal.pathway.edge.Reader;
import org.cairn.portal.pathway.edge.Services;
import org.cairn.portal.referral.Box;
import org.cairn.portal.referral.Filled;
import org.cairn.portal.referral.Referral;
import org.cairn.portal.referral.Step;

/** Inbox, outbox and the page of one referral with its forms; what may be done, the services decide. */
@Path("/referrals")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ReferralResource {
    private final Api api;
    private final Beds beds;
    private final Services services;
    private final Reader reader;
    private final Drawn drawn;

    ReferralResource(Api api, Beds beds, Services services, Reader reader, Drawn drawn) {
        this.api = api;
        this.beds = beds;
        this.services = services;
        this.reader = reader;
        this.drawn = drawn;
    }

    @GET
    public Response box(
            @QueryParam("box") String box, @QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        var out = "out".equals(box);
        var wanted = new Box(out, state, List.of(), Optional.empty());
        var query = "?box=" + wanted.word()
                + (wanted.state().isEmpty() ? "" : "&state=" + wanted.state())
                + (cursor == null ? "" : "&cursor=" + Api.escaped(cursor));
        return switch (api.get(reader.token(), Service.COORDINATION, "/referrals" + query)) {
            case Answer.Missing<JsonNode>(var reason) -> Problems.page(reason, "/referrals?box=" + wanted.word());
            case Answer.Given<JsonNode>(var json) ->
                Response.ok(drawn.box(ReferralJson.box(json, out, wanted.state())))
                        .build();
        };
    }

    @GET
    @Path("{referralId}")
    public Response referral(@PathParam("referralId") String referralId, @QueryParam("done") String done) {
        return page(referralId, 200, Step.ofWord(done), null);
    }

    @POST
    @Path("{referralId}/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("referralId") String referralId,
            @PathParam("step") String word,
            MultivaluedMap<String, String> form) {
        var step = Step.ofWord(word);
        if (step == null) {
            throw new NotFoundException();
        }
        var fields = new HashMap<String, String>();
        form.forEach((name, values) -> fields.put(name, values.getFirst()));
        var filled = new Filled(fields);
        return switch (outcome(referralId, step, filled)) {
            case Outcome.Done _ ->
                Response.seeOther(URI.create("/referrals/" + Api.escaped(referralId) + "?done=" + word))
                        .build();
            case Outcome.Refused(var trouble) ->
                page(referralId, trouble.status(), null, drawn.refused(step, filled, trouble));
        };
    }

    private Outcome outcome(String referralId, Step step, Filled filled) {
        var key = filled.get("key");
        if (!drawn.isKey(key)) {
            return new Outcome.Refused(Trouble.ofForm());
        }
        var path = "/referrals/" + Api.escaped(referralId) + "/" + step.word();
        var order = new Api.Order(key, filled.bodyOf(step));
        var bed = filled.get("bed");
        if (step != Step.ACCEPT || bed.isEmpty()) {
            return api.post(reader.token(), Service.COORDINATION, path, order);
        }
        return bed.equals("held")
                ? beds.acceptHeld(filled.get("holdId"), path, order)
                : beds.acceptWith(new Beds.Wanted(bed, filled.get("priority"), key), path, order);
    }

    private Response page(String referralId, int status, Step done, ReferralPages.Refused refused) {
        var path = "/referrals/" + Api.escaped(referralId);
        return switch (api.get(reader.token(), Service.COORDINATION, path)) {
            case Answer.Missing<JsonNode>(var reason) -> Problems.page(reason, path);
            case Answer.Given<JsonNode>(var json) -> {
                var referral = new ReferralJson(services.directory(reader.token()), drawn.words()).referral(json);
                var places = referral.isForShelter() && referral.steps().contains(Step.ACCEPT)
                        ? beds.free()
                        : List.<Referral.Places>of();
                yield Response.status(status)
                        .entity(drawn.detail(referral, places, done, refused))
                        .build();
            }
        };
    }
}
