package org.cairn.coordination.consent.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.Role;
import org.cairn.coordination.consent.edge.ConsentDesk.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes an agency's word that it no longer uses what it had learnt; open to it though its grants have ended. */
@Path("/consents/{consentId}")
@RunOnVirtualThread
public class AcknowledgementResource {

    @Inject
    EndingDesk desk;

    @Inject
    ConsentDoor door;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("stop-use-acknowledgement")
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.STATUS_CASEWORKER,
                Role.REPATRIATION_WORKER,
                Role.WITNESS_PROTECTION,
                Role.POLICE
            })
    @Operation(summary = "Say that your agency no longer uses what a consent had let it know")
    public Response acknowledge(@PathParam("consentId") ConsentId consent) {
        return idempotency.once(null, () -> {
            var row = door.recipient(consent, "POST /consents/{consentId}/stop-use-acknowledgement")
                    .row();
            desk.acknowledge(new Place(consent, row.pathway()), caller.act());
            return Response.noContent().build();
        });
    }
}
