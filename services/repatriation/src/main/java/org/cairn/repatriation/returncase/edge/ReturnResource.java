package org.cairn.repatriation.returncase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.repatriation.returncase.Command;
import org.cairn.repatriation.returncase.edge.ReturnDoor.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One return: what the person wants, whether it is safe, the plan, and the departure. */
@Path("/cases/{caseId}/returns/{returnId}")
@RunOnVirtualThread
public class ReturnResource {

    @Inject
    ReturnDoor door;

    @Inject
    ReturnDesk desk;

    @Inject
    Standpoints standpoints;

    @Inject
    Approaches approaches;

    @Inject
    Etag etag;

    @GET
    @Rule(
            roles = {
                Role.REPATRIATION_WORKER,
                Role.PERSON,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.PATHWAY_COORDINATOR,
                Role.INDEPENDENT_ADVOCATE,
                Role.RECEIVING_NGO
            })
    @Transactional
    @Operation(
            summary = "Read a return, as far as your agency may",
            description = "Contacts and plan are for the person, who conducts the return, who receives them, and the"
                    + " lawyer; the danger for who helps against it.")
    public Response read(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id) {
        return etag.answer(door.shown(new Place(pathway, id), "GET /cases/{caseId}/returns/{returnId}"));
    }

    @POST
    @Path("counselling")
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Note that the person was told what a return means and what else is open to them",
            description =
                    "In a language that they understand (CETS 197 Art. 15(1)). Who counsels first conducts the return.")
    public Response counsel(
            @PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, CounselPerson body) {
        Fields.required("body", body);
        approaches.language("language", body.language());
        return door.step(
                new Place(pathway, id), "counselling", body, in -> desk.counsel(in.row(), body.language(), in.act()));
    }

    @POST
    @Path("voluntariness")
    @Rule(roles = {Role.REPATRIATION_WORKER, Role.PERSON, Role.GUARDIAN})
    @Operation(
            summary = "Note whether the person wants to return",
            description = "A no halts it, at any time. For a child only the guardian says yes.")
    public Response voluntariness(
            @PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, RecordVoluntariness body) {
        Fields.required("body", body);
        return door.step(new Place(pathway, id), "voluntariness", body, in -> {
            var around = standpoints.around(pathway);
            var at = in.act().at();
            return desk.take(
                    in.row(), new Command.RecordVoluntariness(body.voluntary(), in.byGuardian(), around, at), in.act());
        });
    }

    @POST
    @Path("risk-assessment")
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Note how dangerous a return is",
            description =
                    "UNSAFE halts it. It counts for the days of the jurisdiction profile (risk-assessment-valid), at the"
                            + " readiness and at the departure. Where an earlier return may have gone wrong, its route must have been"
                            + " looked at before the departure: routeReassessed true.")
    public Response risk(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, AssessRisk body) {
        Fields.required("body", body);
        return door.step(new Place(pathway, id), "risk-assessment", body, in -> {
            var at = in.act().at();
            approaches.past("assessedOn", body.assessedOn(), pathway, at);
            return desk.take(in.row(), new Command.AssessRisk(body.assessment(), at), in.act());
        });
    }

    @POST
    @Path("best-interests")
    @Rule(roles = {Role.REPATRIATION_WORKER, Role.GUARDIAN})
    @Operation(
            summary = "Note whether a return is in the child's best interests",
            description = "After an assessment of risk and security; a no halts it (CETS 197 Art. 16(7)).")
    public Response bestInterests(
            @PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, DetermineBestInterests body) {
        Fields.required("body", body);
        return door.step(new Place(pathway, id), "best-interests", body, in -> {
            var child = standpoints.around(pathway).child();
            var found = new Command.DetermineBestInterests(
                    body.inBestInterests(),
                    body.caregiverAssessed(),
                    child,
                    in.act().at());
            return desk.take(in.row(), found, in.act());
        });
    }

    @POST
    @Path("plan")
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Note who receives the person, with whom to turn to there and with what help",
            description =
                    "The person must have consented that this agency knows of them for RETURN. A new plan takes the"
                            + " place of the earlier and has to be confirmed and found ready again.")
    public Response plan(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id, AgreePlan body) {
        Fields.required("body", body);
        return door.step(new Place(pathway, id), "plan", body, in -> {
            var at = in.act().at();
            var consented = standpoints.receives(pathway, body.receiving(), at);
            return desk.take(in.row(), new Command.AgreePlan(body.agreed(), consented, at), in.act());
        });
    }

    @POST
    @Path("reception")
    @Rule(roles = Role.RECEIVING_NGO)
    @Operation(summary = "Confirm, as the agency of the plan, that you are ready to receive the person")
    public Response reception(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id) {
        return door.step(
                new Place(pathway, id),
                "reception",
                null,
                in -> desk.take(
                        in.row(),
                        new Command.ConfirmReception(in.act().agency(), in.act().at()),
                        in.act()));
    }

    @POST
    @Path("readiness")
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Say that the person can go",
            description =
                    "Refused with the gravest of the obstacles; read them all under obstacles. What comes up later, such"
                            + " as a hearing, takes the readiness back.")
    public Response readiness(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id) {
        return door.step(new Place(pathway, id), "readiness", null, in -> desk.makeReady(in.row(), in.act()));
    }

    @POST
    @Path("departure")
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Operation(
            summary = "Note that the person has left",
            description = "All obstacles are looked at once more. The arrival is to be confirmed within 48 hours.")
    public Response departure(@PathParam("caseId") PathwayId pathway, @PathParam("returnId") ReturnId id) {
        return door.step(new Place(pathway, id), "departure", null, in -> desk.depart(in.row(), in.act()));
    }
}
