package org.cairn.coordination.operation.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.pathway.edge.Intake;
import org.cairn.coordination.pathway.edge.OpenPathway;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes in who wanted no help once and comes back with the code of the leaflet. */
@Path("/self-referrals")
@RunOnVirtualThread
public class SelfReferralResource {

    private static final int LONGEST_CODE = 40;

    private final ReturnDesk desk;
    private final Intake intake;
    private final Caller caller;
    private final Idempotency idempotency;

    SelfReferralResource(ReturnDesk desk, Intake intake, Caller caller, Idempotency idempotency) {
        this.desk = desk;
        this.intake = intake;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** The code, and the new pathway as {@code POST /pathways} takes it, without an earlier one: the code says which. */
    public record ComeBack(String code, OpenPathway pathway) {
        public ComeBack {
            Fields.text("code", code, LONGEST_CODE);
            Fields.required("pathway", pathway);
            Fields.check(
                    pathway.earlierCaseId() == null,
                    "pathway.earlierCaseId",
                    "Leave it out; the code names the earlier record.");
        }
    }

    /** The new pathway and its position. */
    public record Opened(PathwayId caseId, long position) {}

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER})
    @Operation(
            summary = "Open a pathway for a person who comes back with the code of the leaflet",
            description = "It is linked to the record that they left without a name. Help never hangs on a code.")
    public Response comeBack(ComeBack body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var act = caller.act();
            var opening = intake.opening(body.pathway(), caller.who(), act.at());
            var opened = desk.comeBack(body.code(), opening, caller.who(), act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Opened(opened.pathway(), opened.position()))
                    .build();
        });
    }
}
