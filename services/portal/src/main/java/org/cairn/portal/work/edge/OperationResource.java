package org.cairn.portal.work.edge;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.cairn.portal.asking.Service;
import org.cairn.portal.asking.Trouble;
import org.cairn.portal.asking.edge.Api;
import org.cairn.portal.asking.edge.AtOnce;
import org.cairn.portal.asking.edge.FormKeys;
import org.cairn.portal.asking.edge.Json;
import org.cairn.portal.asking.edge.Outcome;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.pathway.edge.Problems;
import org.cairn.portal.pathway.edge.Reader;
import org.cairn.portal.work.Parked;

/** What the services set aside, for whoever runs the platform: which, since when, why, and a way to let it go on. */
@Path("/operations/parked")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class OperationResource {
    private final Api api;
    private final AtOnce services;
    private final FormKeys keys;
    private final Reader reader;
    private final Words words;

    OperationResource(Api api, AtOnce services, FormKeys keys, Reader reader, Words words) {
        this.api = api;
        this.services = services;
        this.keys = keys;
        this.reader = reader;
        this.words = words;
    }

    @GET
    public Response parked(@QueryParam("outcome") String outcome) {
        return page(
                200,
                outcome != null && Parked.OUTCOMES.contains(outcome)
                        ? WorkPages.Told.of(outcome)
                        : WorkPages.Told.nothing(),
                "");
    }

    @POST
    @Path("{service}/{parkedId}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(
            @PathParam("service") String word, @PathParam("parkedId") String parkedId, @FormParam("key") String key) {
        var service = Service.ofWord(word);
        if (service == null) {
            throw new NotFoundException();
        }
        return switch (outcome(service, parkedId, key)) {
            case Outcome.Done(var said) ->
                Response.seeOther(URI.create("/operations/parked?outcome=" + outcomeOf(said)))
                        .build();
            case Outcome.Refused(var trouble) ->
                page(trouble.status(), WorkPages.Told.refused(parkedId, trouble), keys.after(trouble, key));
        };
    }

    private static String outcomeOf(JsonNode said) {
        return Json.text(said.path("outcome"))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replaceAll("[^a-z-]", "");
    }

    private Outcome outcome(Service service, String parkedId, String key) {
        return keys.isKey(key)
                ? api.post(
                        reader.token(),
                        service,
                        "/operations/parked/" + Api.escaped(parkedId) + "/release",
                        new Api.Order(key, null))
                : new Outcome.Refused(Trouble.ofForm());
    }

    private Response page(int status, WorkPages.Told told, String key) {
        var said = services.ask(reader.token(), Lists.PARKED);
        var answered =
                Lists.PARKED.stream().anyMatch(source -> !said.listOf(source).isEmpty());
        if (!answered) {
            return Problems.page(said.reason(), "/operations/parked");
        }
        var parked = Lists.PARKED.stream()
                .flatMap(source -> said.listOf(source).stream()
                        .flatMap(list -> Json.lines(list, line -> parked(source.service(), line, told, key)).stream()))
                .toList();
        return Response.status(status)
                .entity(new WorkPages.ParkedList(parked, said.silent(), words, told))
                .build();
    }

    private Parked parked(Service service, JsonNode line, WorkPages.Told told, String key) {
        var id = Json.text(line.path("parkedId"));
        return new Parked(
                service.word(),
                id,
                Json.text(line.path("topic")),
                new Parked.Times(
                        Json.instant(line.path("since")),
                        line.path("attempts").asInt(),
                        Json.instant(line.path("lastTriedAt"))),
                Json.text(line.path("why")),
                line.path("eventsWaiting").asLong(),
                told.isAbout(id) ? key : keys.fresh());
    }
}
