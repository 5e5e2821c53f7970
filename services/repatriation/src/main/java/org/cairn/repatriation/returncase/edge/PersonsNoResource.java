package org.cairn.repatriation.returncase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes the person's no to a return from anybody who helps them, also from who may not know whether there is one. */
@Path("/cases/{caseId}/return-cancellation")
@RunOnVirtualThread
public class PersonsNoResource {

    @Inject
    ReturnDesk desk;

    @Inject
    ReturnDoor door;

    @Inject
    Disclosure disclosure;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @POST
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.INDEPENDENT_ADVOCATE,
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER,
                Role.HEALTH_PROVIDER,
                Role.PATHWAY_COORDINATOR,
                Role.REPATRIATION_WORKER
            })
    @Operation(
            summary = "Say that the person does not want to return",
            description =
                    "Cancels whatever return is being prepared, at once. The answer is the same whether there is one:"
                            + " who may take the person's word need not know.")
    public Response cancel(@PathParam("caseId") PathwayId pathway, CancelReturn body) {
        Fields.required("body", body);
        door.ready(pathway);
        return idempotency.once(body, () -> {
            disclosure.party(pathway, "POST /cases/{caseId}/return-cancellation");
            desk.cancelAny(pathway, caller.act());
            return Response.noContent().build();
        });
    }
}
