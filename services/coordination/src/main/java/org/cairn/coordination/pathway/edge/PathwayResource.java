package org.cairn.coordination.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.coordination.pathway.Pathway;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Opens and reads pathways. */
@Path("/pathways")
@RunOnVirtualThread
public class PathwayResource {

    /** Beside the opener; whoever took a referral on reads the fields that were agreed, in the referral. */
    private static final Set<Role> READERS_OF_THE_RECORD =
            Set.of(Role.PATHWAY_COORDINATOR, Role.IDENTIFICATION_AUTHORITY);

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

    /** A pathway as its readers may see it. */
    public record Shown(
            @In(Category.STATUS) PathwayId caseId,
            @In(Category.STATUS) PathwayEvent.Opened opening) {
        static Shown of(PathwayId pathway, Pathway.Open open) {
            return new Shown(pathway, open.opening());
        }
    }

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(summary = "Open a pathway for a person who may have been trafficked")
    public Response open(OpenPathway body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var act = caller.act();
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
                Role.FIRST_RESPONDER
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
                Role.FIRST_RESPONDER
            })
    @Transactional
    @Operation(summary = "Read a pathway, as far as your agency may")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.live(pathway, "GET /pathways/{caseId}");
        return etag.answer(scoped.of(Shown.of(pathway, pathways.pathway(pathway)), scope));
    }

    @GET
    @Path("{caseId}/record")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR, Role.IDENTIFICATION_AUTHORITY})
    @Transactional
    @Operation(summary = "Read what the person has told, as far as your agency may")
    public Response record(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.live(pathway, "GET /pathways/{caseId}/record");
        var opener = pathways.pathway(pathway).opening().openedBy();
        if (!opener.equals(scope.who().agency()) && Collections.disjoint(scope.roles(), READERS_OF_THE_RECORD)) {
            throw Problem.notFound();
        }
        return etag.answer(scoped.of(pathways.person(pathway).orElseThrow(Problem::notFound), scope));
    }
}
