package org.cairn.coordination.safety.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;
import org.cairn.contracts.coordination.SafetyEvent.Threatened;
import org.cairn.coordination.safety.SafetyPlan;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes word of threats, from whoever hears of one. */
@Path("/pathways/{caseId}/threats")
@RunOnVirtualThread
public class ThreatResource {

    @Inject
    SafetyDesk desk;

    @Inject
    SafetyDoor door;

    @Inject
    Codes codes;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /**
     * What happened, and to whom.
     *
     * @param immediateDangerIn the country in which somebody is in immediate danger by it, ISO 3166-1; absent when nobody is abroad
     */
    public record Threat(RiskLevel level, String what, Threatened toWhom, String immediateDangerIn) {
        public Threat {
            Fields.required("level", level);
            Fields.text("what", what, 4_000);
            Fields.required("toWhom", toWhom);
        }
    }

    @POST
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.STATUS_CASEWORKER,
                Role.WITNESS_PROTECTION,
                Role.REPATRIATION_WORKER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER
            })
    @Operation(
            summary = "Tell that the person, or somebody close to them, was threatened",
            description = "The plan for the person's safety has to be looked at from that moment on, also where none is"
                    + " written yet. An immediate danger abroad is passed on by the coordinating agency without delay"
                    + " (CETS 197 Art. 33(1)).")
    public Response tell(@PathParam("caseId") PathwayId pathway, Threat body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.tell(pathway, "POST /pathways/{caseId}/threats");
            Fields.check(
                    body.immediateDangerIn() == null || codes.knows("iso-3166-1", body.immediateDangerIn()),
                    "immediateDangerIn",
                    "Use a code of the list iso-3166-1.");
            var act = caller.act();
            var threat = new SafetyPlan.Command.ReportThreat(
                    body.level(), body.what(), body.toWhom(), body.immediateDangerIn(), act.agency(), act.at());
            desk.report(pathway, threat, act);
            return Response.noContent().build();
        });
    }

    @POST
    @Path("passing-on")
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(summary = "Note that an immediate danger abroad was passed on to that country (CETS 197 Art. 33(1))")
    public Response passOn(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            door.passOn(pathway, "POST /pathways/{caseId}/threats/passing-on");
            var act = caller.act();
            desk.write(pathway, new SafetyPlan.Command.PassOnDanger(act.at()), act);
            return Response.noContent().build();
        });
    }
}
