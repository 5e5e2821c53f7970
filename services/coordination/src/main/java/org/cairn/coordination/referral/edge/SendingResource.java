package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.PathwayId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sends referrals. */
@Path("/pathways/{caseId}/referrals")
@RunOnVirtualThread
@Senders
public class SendingResource {

    private final Sending sending;

    SendingResource(Sending sending) {
        this.sending = sending;
    }

    @POST
    @Operation(summary = "Refer the person to one agency, or to the first of several; or keep that as a draft")
    public Response send(@PathParam("caseId") PathwayId pathway, SendReferral body) {
        Fields.required("body", body);
        return sending.send(pathway, body);
    }
}
