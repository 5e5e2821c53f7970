package org.cairn.coordination.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Opens and reads pathways. */
@Path("/pathways")
@RunOnVirtualThread
public class PathwayResource {

    private final Intake intake;
    private final PathwayDesk desk;
    private final PathwayView pathways;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Etag etag;
    private final Paging paging;

    PathwayResource(
            Intake intake,
            PathwayDesk desk,
            PathwayView pathways,
            Disclosure disclosure,
            ScopedView scoped,
            Caller caller,
            Idempotency idempotency,
            Etag etag,
            Paging paging) {
        this.intake = intake;
        this.desk = desk;
        this.pathways = pathways;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.caller = caller;
        this.idempotency = idempotency;
        this.etag = etag;
        this.paging = paging;
    }

    /** The answer to an opening: the caller's own case id, and the position for its next calls elsewhere. */
    public record Opened(PathwayId caseId, long position, List<Given> consents) {
        /** A consent noted at the opening. */
        public record Given(ConsentId consentId) {}
    }

    /** A line of the list of the caller's pathways. */
    public record Line(PathwayId caseId) {}

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(summary = "Open a pathway for a person who may have been trafficked")
    public Response open(OpenPathway body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var act = caller.act();
            knowsEarlier(body);
            var opened = desk.open(intake.opening(body, caller.who(), act.at()), caller.who(), act);
            var answer = new Opened(
                    opened.pathway(),
                    opened.position(),
                    opened.consents().stream().map(Opened.Given::new).toList());
            return Response.status(Response.Status.CREATED).entity(answer).build();
        });
    }

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.FIRST_RESPONDER,
                Role.HEALTH_PROVIDER,
                Role.STATUS_CASEWORKER,
                Role.REPATRIATION_WORKER,
                Role.GUARDIAN
            })
    @Transactional
    @Operation(summary = "List the pathways that your agency may read")
    public Page<Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var after = window.after() == null ? null : PathwayId.of(window.after());
        var page = paging.page(disclosure.mine(after, window.limit() + 1), window, PathwayId::toString);
        page.items().forEach(pathway -> disclosure.of(pathway, "GET /pathways"));
        return new Page<>(page.items().stream().map(Line::new).toList(), page.next());
    }

    @GET
    @Path("{caseId}")
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.FIRST_RESPONDER,
                Role.HEALTH_PROVIDER,
                Role.STATUS_CASEWORKER,
                Role.REPATRIATION_WORKER,
                Role.GUARDIAN
            })
    @Transactional
    @Operation(summary = "Read a pathway, as far as your agency may")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.live(pathway, "GET /pathways/{caseId}");
        return etag.answer(scoped.of(ShownPathway.of(pathway, pathways.stateOf(pathway), scope), scope));
    }

    /** Only who has met the person before can link their pathways, and only when the person says that they are the same. */
    private void knowsEarlier(OpenPathway body) {
        if (body.earlierCaseId() != null) {
            Fields.check(
                    body.linkedByPerson(),
                    "linkedByPerson",
                    "Link pathways only when the person says so themselves; then send true.");
            disclosure.of(body.earlierCaseId(), "POST /pathways");
        }
    }
}
