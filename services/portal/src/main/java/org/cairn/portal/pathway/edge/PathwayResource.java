package org.cairn.portal.pathway.edge;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.cairn.portal.drawing.Sketch;
import org.cairn.portal.drawing.Timeline;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.pathway.Answer;
import org.cairn.portal.pathway.Worklist;

/** The coordinator's pages; whoever is signed in may ask, and the services decide what they are told. */
@Path("/pathways")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class PathwayResource {
    private final Services services;
    private final Reader reader;
    private final Words words;
    private final InstantSource clock;

    PathwayResource(Services services, Reader reader, Words words, InstantSource clock) {
        this.services = services;
        this.reader = reader;
        this.words = words;
        this.clock = clock;
    }

    @GET
    public Response pathways(@QueryParam("view") String view, @QueryParam("cursor") String cursor) {
        var shown = Worklist.View.ofWord(view);
        return page(
                services.worklist(reader.token(), shown, cursor),
                worklist -> new Pages.Pathways(worklist, shown, List.of(Worklist.View.values()), words),
                reason -> new Pages.Problem(reason, "/pathways"));
    }

    @GET
    @Path("{caseId}")
    public Response pathway(@PathParam("caseId") String caseId, @QueryParam("view") String view) {
        return page(
                services.timeline(reader.token(), caseId),
                timeline -> new Pages.Pathway(story(timeline, view)),
                reason -> new Pages.Problem(reason, "/pathways/" + caseId));
    }

    /** The part of the page that changes; the browser asks for it again when it hears of a change. */
    @GET
    @Path("{caseId}/story")
    public Response story(@PathParam("caseId") String caseId, @QueryParam("view") String view) {
        return page(
                services.timeline(reader.token(), caseId),
                timeline -> new Pages.Fragment(story(timeline, view)),
                reason -> new Pages.ProblemFragment(reason, "/pathways/" + caseId));
    }

    /** Tells that something changed, never what; the browser comes back for that with its own session. */
    @GET
    @Path("{caseId}/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response changes(@PathParam("caseId") String caseId, RoutingContext connection) {
        return switch (services.changes(reader.token(), caseId)) {
            case Answer.Missing<?>(var reason) ->
                Response.status(reason.status()).build();
            case Answer.Given<InputStream>(var stream) ->
                Response.ok(new Relay(stream, connection)).build();
        };
    }

    private Pages.Story story(Timeline timeline, String view) {
        return new Pages.Story(timeline, Sketch.of(timeline, words, clock.instant()), words, "table".equals(view));
    }

    private static <T> Response page(
            Answer<T> answer, Function<T, TemplateInstance> found, Function<Answer.Reason, TemplateInstance> missing) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> Response.ok(found.apply(value)).build();
            case Answer.Missing<T>(var reason) -> Problems.answer(reason, missing.apply(reason));
        };
    }
}
