package org.cairn.coordination.casefile.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.casefile.Htcds;
import org.cairn.chassis.casefile.Report;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.casefile.CaseFile;
import org.cairn.coordination.pathway.edge.Intake;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Opens pathways from case files of other systems. */
@Path("/case-files")
@RunOnVirtualThread
public class CaseFileImportResource {

    private final Htcds htcds;
    private final Intake intake;
    private final PathwayDesk desk;
    private final Caller caller;
    private final Idempotency idempotency;

    CaseFileImportResource(Htcds htcds, Intake intake, PathwayDesk desk, Caller caller, Idempotency idempotency) {
        this.htcds = htcds;
        this.intake = intake;
        this.desk = desk;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** The new pathway, the position for the caller's next calls elsewhere, and what became of each column. */
    public record Imported(PathwayId caseId, long position, Report report) {}

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(
            summary = "Open a pathway from one row of HTCDS 2.0",
            description =
                    "The report says of each column whether it was understood, why not, or where else it is kept; no value is"
                            + " repeated, and a code that its list does not have is never stored as another one.")
    public Response open(ImportCase body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var row = htcds.read(body.csv());
            var file = CaseFile.read(row);
            var act = caller.act();
            var opening = intake.opening(body.opening(file.person()), caller.who(), act.at());
            var opened = desk.open(opening, caller.who(), act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Imported(opened.pathway(), opened.position(), htcds.report(row)))
                    .build();
        });
    }
}
