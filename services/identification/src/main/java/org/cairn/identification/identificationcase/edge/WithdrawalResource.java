package org.cairn.identification.identificationcase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes a case back at the person's wish. */
@Path("/cases/{caseId}/withdrawal")
@RunOnVirtualThread
public class WithdrawalResource {

    private final CaseDoor door;
    private final CaseDesk desk;
    private final Caller caller;

    WithdrawalResource(CaseDoor door, CaseDesk desk, Caller caller) {
        this.door = door;
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.NGO_CASEWORKER, Role.LAWYER, Role.INDEPENDENT_ADVOCATE})
    @Operation(
            summary = "Take the case back from the authority",
            description =
                    "At the person's wish only, by who speaks for them or knows the exploitation in full; for a child, or who is presumed one, only the guardian (CETS 197 Art. 10(4)). Help goes on, a period that runs goes on, and the person may submit again.")
    public Response withdraw(@PathParam("caseId") PathwayId pathway, TakeCaseBack body) {
        return door.noteInTheirName(
                pathway,
                "POST /cases/{caseId}/withdrawal",
                body,
                (act, law) ->
                        desk.take(pathway, new Command.Withdraw(caller.who().role() == Role.GUARDIAN, act.at()), act));
    }
}
