package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ReferralEvent.ServiceType;
import org.cairn.coordination.referral.Referral;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sends referrals and reads them. */
@Path("/")
@RunOnVirtualThread
public class ReferralResource {

    @Inject
    ReferralDesk desk;

    @Inject
    ReferralView referrals;

    @Inject
    ReferralDoor door;

    @Inject
    Letters letters;

    @Inject
    Disclosure disclosure;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    @Inject
    Paging paging;

    /** The answer to a sending: when the addressees should have answered, and the position for next calls elsewhere. */
    public record Sent(ReferralId referralId, Instant answerBy, long position) {}

    /** A line of an inbox or outbox. */
    public record Line(
            ReferralId referralId,
            PathwayId caseId,
            String state,
            ServiceType service,
            Priority priority,
            Instant answerBy,
            Instant since) {}

    @POST
    @Path("pathways/{caseId}/referrals")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR, Role.SHELTER_WORKER, Role.LAWYER})
    @Operation(summary = "Refer the person to one agency, or to the first of several")
    public Response send(@PathParam("caseId") PathwayId pathway, SendReferral body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            disclosure.live(pathway, "POST /pathways/{caseId}/referrals");
            var act = caller.act();
            var request = letters.write(pathway, body, act);
            var sent = desk.send(pathway, request, Letters.answerClock(body.priority()), act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Sent(sent.referral(), request.answerBy(), sent.position()))
                    .build();
        });
    }

    @GET
    @Path("referrals")
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Transactional
    @Operation(summary = "List the referrals that came to your agency (box=in) or went out from it (box=out)")
    public Page<Line> list(
            @QueryParam("box") @DefaultValue("in") String box,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Fields.check(box.equals("in") || box.equals("out"), "box", "Use in or out.");
        var window = paging.window(cursor, limit);
        var found = referrals.lines(
                new ReferralView.Query(caller.who().agency(), box, stateOf(state), window.after(), window.limit() + 1));
        var page = paging.page(found, window, line -> line.row().referral().toString());
        return new Page<>(page.items().stream().map(ReferralResource::line).toList(), page.next());
    }

    @GET
    @Path("referrals/{referralId}")
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Transactional
    @Operation(
            summary = "Read a referral",
            description = "Addressees read the minimum set while they consider, the agreed fields once they have"
                    + " accepted, and nothing new after its end.")
    public Response read(@PathParam("referralId") ReferralId referral) {
        return etag.answer(door.shown(referral, "GET /referrals/{referralId}"));
    }

    private static Line line(ReferralView.Line line) {
        var row = line.row();
        return new Line(
                row.referral(),
                row.pathway(),
                line.standing().state().code(),
                row.service(),
                row.priority(),
                row.answerBy(),
                line.standing().since());
    }

    private static Referral.State stateOf(String code) {
        return code == null
                ? null
                : Arrays.stream(Referral.State.values())
                        .filter(state -> state.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Problem.badField(
                                "state",
                                "This is no state of a referral.",
                                "Use a FHIR Task state such as requested."));
    }
}
