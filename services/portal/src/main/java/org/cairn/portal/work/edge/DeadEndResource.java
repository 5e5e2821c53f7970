package org.cairn.portal.work.edge;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.cairn.portal.asking.Service;
import org.cairn.portal.asking.Trouble;
import org.cairn.portal.asking.edge.Api;
import org.cairn.portal.asking.edge.FormKeys;
import org.cairn.portal.asking.edge.Json;
import org.cairn.portal.asking.edge.Outcome;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.pathway.Answer;
import org.cairn.portal.pathway.edge.Problems;
import org.cairn.portal.pathway.edge.Reader;
import org.cairn.portal.work.DeadEnd;

/** Where nobody is left to ask, and what the coordinator did about it. */
@Path("/dead-ends")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class DeadEndResource {
    private final Api api;
    private final FormKeys keys;
    private final Reader reader;
    private final Words words;

    DeadEndResource(Api api, FormKeys keys, Reader reader, Words words) {
        this.api = api;
        this.keys = keys;
        this.reader = reader;
        this.words = words;
    }

    @GET
    public Response deadEnds(@QueryParam("done") boolean done) {
        return page(200, WorkPages.Told.done(done), "");
    }

    @POST
    @Path("{referralId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(
            @PathParam("referralId") String referralId,
            @FormParam("key") String key,
            @FormParam("settlement") String settlement) {
        return switch (outcome(referralId, key, settlement)) {
            case Outcome.Done _ ->
                Response.seeOther(URI.create("/dead-ends?done=true")).build();
            case Outcome.Refused(var trouble) ->
                page(trouble.status(), WorkPages.Told.refused(referralId, trouble), keys.after(trouble, key));
        };
    }

    private Outcome outcome(String referralId, String key, String settlement) {
        if (!keys.isKey(key)) {
            return new Outcome.Refused(Trouble.ofForm());
        }
        var body = new HashMap<String, Object>();
        if (settlement != null && !settlement.isEmpty()) {
            body.put("settlement", settlement);
        }
        var path = "/referrals/" + Api.escaped(referralId) + "/dead-end-settlement";
        return api.post(reader.token(), Service.COORDINATION, path, new Api.Order(key, Map.copyOf(body)));
    }

    private Response page(int status, WorkPages.Told told, String key) {
        return switch (api.get(reader.token(), Lists.DEAD_ENDS.service(), Lists.DEAD_ENDS.path())) {
            case Answer.Missing<JsonNode>(var reason) -> Problems.page(reason, "/dead-ends");
            case Answer.Given<JsonNode>(var json) -> {
                var lines = Json.lines(json, line -> deadEnd(line, told, key));
                yield Response.status(status)
                        .entity(new WorkPages.DeadEnds(lines, DeadEnd.SETTLEMENTS, words, told))
                        .build();
            }
        };
    }

    private DeadEnd deadEnd(JsonNode line, WorkPages.Told told, String key) {
        var referralId = Json.text(line.path("referralId"));
        return new DeadEnd(
                referralId,
                Json.text(line.path("caseId")),
                Json.text(line.path("service")),
                Json.text(line.path("priority")),
                Json.text(line.path("region")),
                Json.instant(line.path("since")),
                Json.text(line.path("cause")),
                told.isAbout(referralId) ? key : keys.fresh());
    }
}
