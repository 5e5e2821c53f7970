package org.cairn.shelter.waitlist.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.shelter.PlacementEvent.WaitEnd;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.capacity.edge.WaitList;
import org.cairn.shelter.capacity.edge.WaitList.Waiting;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who waits for a bed in the caller's own shelter, in turn. */
@Path("/wait-list")
@RunOnVirtualThread
public class WaitListResource {

    @Inject
    WaitListDesk desk;

    @Inject
    WaitList waitList;

    @Inject
    Asking asking;

    @Inject
    Disclosure disclosure;

    @Inject
    Grants grants;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** Whose referral, and for which of your places; ANY when they are for anybody. */
    public record Join(ReferralId referralId, Profile profile) {
        public Join {
            Fields.required("referralId", referralId);
            profile = profile == null ? Profile.ANY : profile;
        }
    }

    /**
     * One who waits.
     *
     * @param accepted the referral was accepted already on a bed that had lapsed: such a person comes first
     * @param holdId the bed that is offered; accept the referral naming it before {@code until}
     */
    public record Line(
            PlacementId placementId,
            ReferralId referralId,
            PathwayId caseId,
            Profile profile,
            boolean accepted,
            Priority priority,
            Instant since,
            HoldId holdId,
            Instant until) {

        static Line of(Waiting one) {
            return new Line(
                    one.placement(),
                    one.referral(),
                    one.pathway(),
                    one.house().profile(),
                    one.accepted(),
                    one.priority(),
                    one.since(),
                    one.hold(),
                    one.until());
        }
    }

    @POST
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Let the person of a referral wait for a place",
            description =
                    "For a shelter that the referral asks. First come, first served within priority. When a bed is"
                            + " free it is held for the next in turn: accept the referral naming that hold. An offer that runs"
                            + " out passes that bed on and costs the person nothing else.")
    public Response join(Join body) {
        Fields.required("body", body);
        var me = caller.who().agency();
        var request = asking.await(body.referralId(), me)
                .orElseThrow(() -> Problem.badField(
                        "referralId",
                        "This id is unknown to your agency.",
                        "Send an id as this platform gave it to you."));
        disclosure.await(request.pathway());
        return idempotency.once(body, () -> {
            disclosure.live(request.pathway(), "POST /wait-list");
            var one = desk.join(request, new House(me, body.profile()), caller.act());
            return Response.status(Response.Status.CREATED).entity(Line.of(one)).build();
        });
    }

    @GET
    @Rule(roles = Role.SHELTER_WORKER)
    @Transactional
    @Operation(summary = "List who waits for a place in your shelter, in turn, and which beds are offered until when")
    public Page<Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var me = caller.who().agency();
        var after = Optional.ofNullable(window.after()).map(Turn::parse).orElse(null);
        var page = paging.page(waitList.of(me, after, window.limit() + 1), window, Turn::of);
        var known = page.items().stream()
                .filter(one -> !grants.of(one.pathway(), me).isEmpty())
                .toList();
        known.forEach(one -> disclosure.of(one.pathway(), "GET /wait-list"));
        return new Page<>(known.stream().map(Line::of).toList(), page.next());
    }

    @DELETE
    @Path("{placementId}")
    @Rule(roles = Role.SHELTER_WORKER)
    @Operation(
            summary = "Take a person off the wait list who no longer wishes a place here",
            description = "A bed that was offered goes to the next in turn.")
    public Response leave(@PathParam("placementId") PlacementId placement) {
        var one = waitList.find(placement)
                .filter(found -> found.house().shelter().equals(caller.who().agency()))
                .orElseThrow(Problem::notFound);
        disclosure.await(one.pathway());
        return idempotency.once(placement, () -> {
            disclosure.of(one.pathway(), "DELETE /wait-list/{placementId}");
            desk.leave(one, WaitEnd.OWN_WISH, caller.act());
            return Response.noContent().build();
        });
    }
}
