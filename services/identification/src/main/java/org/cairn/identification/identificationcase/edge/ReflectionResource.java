package org.cairn.identification.identificationcase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.identification.identificationcase.ReflectionPeriod.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Decides about the recovery and reflection period. */
@Path("/cases/{caseId}/reflection")
@RunOnVirtualThread
public class ReflectionResource {

    private final CaseDoor door;
    private final ReflectionDesk desk;

    ReflectionResource(CaseDoor door, ReflectionDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @POST
    @Path("extension")
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Operation(
            summary = "Let the recovery and reflection period last longer",
            description = "It is a minimum (CETS 197 Art. 13(1)): the new last day is after the one that stands.")
    public Response extend(@PathParam("caseId") PathwayId pathway, ExtendPeriod body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/reflection/extension",
                body,
                (act, law) -> desk.take(pathway, new Command.Extend(body.lastDay(), act.agency(), act.at()), act));
    }

    @POST
    @Path("withholding")
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Operation(
            summary = "Withhold the recovery and reflection period",
            description =
                    "Only on a ground of the jurisdiction profile, with reasons (CETS 197 Art. 13(3); UK: Nationality and Borders Act 2022 s.63); the person may appeal. A period that was given before is no ground.")
    public Response withhold(@PathParam("caseId") PathwayId pathway, WithholdPeriod body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/reflection/withholding",
                body,
                (act, law) -> desk.take(
                        pathway,
                        new Command.Withhold(
                                body.ground(),
                                law.grounds("withholding-recovery"),
                                body.reasons(),
                                act.agency(),
                                act.at()),
                        act));
    }

    @POST
    @Path("appeal")
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER, Role.NGO_CASEWORKER, Role.INDEPENDENT_ADVOCATE})
    @Operation(
            summary = "Appeal against withholding it",
            description =
                    "By the person, their lawyer, their guardian, or who supports them at their wish and knows the exploitation in full.")
    public Response appeal(@PathParam("caseId") PathwayId pathway, GoToCourt body) {
        return door.noteInTheirName(
                pathway,
                "POST /cases/{caseId}/reflection/appeal",
                body,
                (act, law) -> desk.take(pathway, new Command.Appeal(act.at()), act));
    }

    @POST
    @Path("appeal/decision")
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Operation(
            summary = "Note what became of the appeal",
            description = "ALLOWED gives the period back with the days that were lost.")
    public Response decideAppeal(@PathParam("caseId") PathwayId pathway, DecideAppeal body) {
        return door.note(
                pathway,
                "POST /cases/{caseId}/reflection/appeal/decision",
                body,
                (act, law) ->
                        desk.take(pathway, new Command.DecideAppeal(body.outcome(), act.agency(), act.at()), act));
    }
}
