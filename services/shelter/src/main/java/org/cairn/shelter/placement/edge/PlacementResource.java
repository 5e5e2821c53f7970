package org.cairn.shelter.placement.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Scope;
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
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.Role;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.PlacementRecord;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The stays in the caller's own shelter; nobody else's are ever shown. */
@Path("/placements")
@RunOnVirtualThread
public class PlacementResource {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    PlacementDesk desk;

    @Inject
    PlacementView placements;

    @Inject
    Disclosure disclosure;

    @Inject
    Grants grants;

    @Inject
    ScopedView scoped;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    @Inject
    Paging paging;

    /** How far a stay is after a change. */
    public record Moved(PlacementId placementId, Phase phase) {}

    /** A line of the shelter's own list. */
    public record Line(PlacementId placementId, PathwayId caseId, Profile profile, Phase phase, Instant since) {}

    /** A stay as its shelter may see it. */
    public record Shown(
            @In(Category.STATUS) PlacementId placementId,
            @In(Category.STATUS) PathwayId caseId,
            @In(Category.STATUS) Profile profile,
            @In(Category.STATUS) PlacementRecord placement) {}

    @GET
    @Rule(roles = Role.SHELTER_WORKER)
    @Transactional
    @Operation(summary = "List the stays in your shelter, past ones too: how far each is, no details")
    public Page<Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var me = caller.who().agency();
        var after = window.after() == null ? FIRST : UUID.fromString(window.after());
        var found = placements.of(me, after, window.limit() + 1);
        var page = paging.page(found, window, row -> row.placement().toString());
        var known = page.items().stream()
                .filter(row -> !grants.of(row.pathway(), me).isEmpty())
                .toList();
        known.forEach(row -> disclosure.of(row.pathway(), "GET /placements"));
        return new Page<>(known.stream().map(PlacementResource::line).toList(), page.next());
    }

    @GET
    @Path("{placementId}")
    @Rule(roles = Role.SHELTER_WORKER)
    @Transactional
    @Operation(summary = "Read a stay in your shelter")
    public Response read(@PathParam("placementId") PlacementId placement) {
        var row = own(placement);
        return etag.answer(shown(row, disclosure.live(row.pathway(), "GET /placements/{placementId}")));
    }

    @POST
    @Path("{placementId}/admission")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Note that the person moves in",
            description =
                    "At least SAFE_CONTACT, URGENT_MEDICAL, INTERPRETER and RISK_LEVEL must have been gone through. A stay"
                            + " whose hold had lapsed gets a bed now if there is one.")
    public Response admit(@PathParam("placementId") PlacementId placement, Admission body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var row = enter(placement, "POST /placements/{placementId}/admission");
            var act = caller.act();
            desk.admit(row, body.command(act.at()), act);
            return Response.ok(new Moved(placement, Phase.ADMITTED)).build();
        });
    }

    @POST
    @Path("{placementId}/discharge")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Note that the person moves out, or does not come",
            description = "The bed is free then. Nothing ends a stay by itself, not even a cancelled referral.")
    public Response discharge(@PathParam("placementId") PlacementId placement, Discharge body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var row = enter(placement, "POST /placements/{placementId}/discharge");
            var act = caller.act();
            desk.discharge(row, new Command.Discharge(body.reason(), act.at()), act);
            return Response.ok(new Moved(placement, Phase.DISCHARGED)).build();
        });
    }

    /** Lets a change begin. The shelter may act on its own stays also after its grant ended: the person still lives there. */
    private PlacementView.Row enter(PlacementId placement, String route) {
        var row = own(placement);
        var scope = disclosure.of(row.pathway(), route);
        if (caller.header(HttpHeaders.IF_MATCH).isPresent()) {
            etag.requireMatch(shown(row, scope));
        }
        return row;
    }

    private PlacementView.Row own(PlacementId placement) {
        return placements
                .find(placement)
                .filter(row -> row.house().shelter().equals(caller.who().agency()))
                .orElseThrow(Problem::notFound);
    }

    private ObjectNode shown(PlacementView.Row row, Scope scope) {
        var shown =
                new Shown(row.placement(), row.pathway(), row.house().profile(), placements.record(row.placement()));
        return scoped.of(shown, scope);
    }

    private static Line line(PlacementView.Row row) {
        return new Line(row.placement(), row.pathway(), row.house().profile(), row.phase(), row.since());
    }
}
