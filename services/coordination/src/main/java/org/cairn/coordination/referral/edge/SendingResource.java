package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sends referrals. */
@Path("/pathways/{caseId}/referrals")
@RunOnVirtualThread
public class SendingResource {

    @Inject
    ReferralDesk desk;

    @Inject
    Letters letters;

    @Inject
    Disclosure disclosure;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /** The answer to a sending: when the addressees should have answered, and the position for next calls elsewhere. */
    public record Sent(ReferralId referralId, Instant answerBy, long position) {}

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR, Role.SHELTER_WORKER, Role.LAWYER})
    @Operation(summary = "Refer the person to one agency, or to the first of several")
    public Response send(@PathParam("caseId") PathwayId pathway, SendReferral body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            disclosure.party(pathway, "POST /pathways/{caseId}/referrals");
            var act = caller.act();
            var request = letters.write(pathway, body, act);
            var sent = desk.send(pathway, request, Letters.answerClock(body.priority()), act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Sent(sent.referral(), request.answerBy(), sent.position()))
                    .build();
        });
    }
}
