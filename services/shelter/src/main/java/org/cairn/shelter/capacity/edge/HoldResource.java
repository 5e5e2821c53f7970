package org.cairn.shelter.capacity.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Role;
import org.cairn.shelter.capacity.Profile;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Beds held for a while, with no person in them yet. */
@Path("/holds")
@RunOnVirtualThread
public class HoldResource {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    CapacityDesk desk;

    @Inject
    Holds holds;

    @Inject
    Terms terms;

    @Inject
    PlatformClock clock;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** From which offer a bed is wanted, for whom and how soon. */
    public record HoldBed(AgencyId offer, Profile profile, Priority priority) {
        public HoldBed {
            Fields.required("offer", offer);
            Fields.required("profile", profile);
            Fields.required("priority", priority);
        }
    }

    /** The bed is held until then. */
    public record Held(HoldId holdId, Instant until) {}

    /** A hold at the caller's shelter, or one that the caller made; {@code until} is absent once it is kept. */
    public record Line(
            HoldId holdId, AgencyId offer, Profile profile, AgencyId heldBy, Instant until, Holds.State state) {}

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR, Role.SHELTER_WORKER, Role.HEALTH_PROVIDER})
    @Operation(
            summary = "Hold a bed",
            description =
                    "Take offer and profile from the vacancies. An emergency is held for two hours, anything else for a"
                            + " day; of two who want the last bed one gets it. Name the hold in the referral.")
    public Response hold(HoldBed body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var act = caller.act();
            var term = terms.from(act.at(), body.priority());
            var hold = desk.hold(new CapacityDesk.House(body.offer(), body.profile()), term, act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Held(hold, term.until()))
                    .build();
        });
    }

    @GET
    @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR, Role.SHELTER_WORKER, Role.HEALTH_PROVIDER})
    @Operation(summary = "List the open holds at your shelter, and those that you made elsewhere")
    public Page<Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var after = window.after() == null ? FIRST : UUID.fromString(window.after());
        var found = holds.open(caller.who().agency(), after, window.limit() + 1);
        var page = paging.page(found, window, row -> row.hold().toString());
        var now = clock.now();
        return new Page<>(page.items().stream().map(row -> line(row, now)).toList(), page.next());
    }

    @DELETE
    @Path("{holdId}")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR, Role.SHELTER_WORKER, Role.HEALTH_PROVIDER})
    @Operation(
            summary = "Give a held bed back",
            description = "For whoever made the hold and for the shelter. Refused once a referral was accepted on it.")
    public Response release(@PathParam("holdId") HoldId hold) {
        var me = caller.who().agency();
        var row = holds.find(hold)
                .filter(found ->
                        found.heldBy().equals(me) || found.house().shelter().equals(me))
                .orElseThrow(Problem::notFound);
        desk.release(new CapacityDesk.Taken(row.house(), hold), caller.act());
        return Response.noContent().build();
    }

    private static Line line(Holds.Row row, Instant now) {
        return new Line(
                row.hold(),
                row.house().shelter(),
                row.house().profile(),
                row.heldBy(),
                row.state() == Holds.State.HELD ? row.until() : null,
                row.stateAt(now));
    }
}
