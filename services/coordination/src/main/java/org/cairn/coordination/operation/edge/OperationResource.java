package org.cairn.coordination.operation.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.Role;
import org.cairn.coordination.agency.edge.AgencyView;
import org.cairn.coordination.operation.Operation.Command;
import org.cairn.coordination.pathway.edge.Intake;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Plans operations in which many people are found at once, and tells how they go. */
@Path("/operations")
@RunOnVirtualThread
@Rule(
        roles = {
            Role.PATHWAY_COORDINATOR,
            Role.NGO_CASEWORKER,
            Role.FIRST_RESPONDER,
            Role.NATIONAL_RAPPORTEUR,
            Role.POLICE,
            Role.AUDITOR
        })
public class OperationResource {

    private static final int MOST_AGENCIES = 100;

    @Inject
    OperationDesk desk;

    @Inject
    OperationDoor door;

    @Inject
    OperationView operations;

    @Inject
    Intake intake;

    @Inject
    AgencyView directory;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    @Inject
    Paging paging;

    /** Where it happens, under which law, and the agencies that will meet the people. */
    public record NewOperation(String jurisdiction, String region, List<AgencyId> agencies) {
        public NewOperation {
            Fields.text("jurisdiction", jurisdiction, 40);
            Fields.text("region", region, 80);
            agencies = Fields.distinct("agencies", agencies, MOST_AGENCIES);
        }
    }

    /** The new operation. */
    public record Planned(OperationId operationId) {}

    @POST
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(summary = "Plan an operation, which your agency leads")
    public Response plan(NewOperation body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var act = caller.act();
            intake.lawOf(body.jurisdiction());
            intake.region("region", body.region());
            for (var n = 0; n < body.agencies().size(); n++) {
                Fields.check(
                        directory.find(body.agencies().get(n)).isPresent(),
                        "agencies[" + n + "]",
                        "Name agencies from GET /agencies.");
            }
            var plan = new Command.Plan(
                    body.jurisdiction(), body.region(), act.agency(), new HashSet<>(body.agencies()), act.at());
            return Response.status(Response.Status.CREATED)
                    .entity(new Planned(desk.plan(plan, act)))
                    .build();
        });
    }

    @GET
    @Operation(
            summary = "List the operations that your agency leads, takes part in, or may know of",
            description = "Before it is live nobody else knows of one.")
    public Page<ShownOperation> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var after = window.after() == null ? null : OperationId.of(window.after());
        var found = operations.after(after, caller.who().agency(), window.limit() + 1);
        var page = paging.page(found, window, row -> row.operation().toString());
        return new Page<>(page.items().stream().map(door::shown).toList(), page.next());
    }

    @GET
    @Path("{operationId}")
    @Operation(
            summary = "Read how an operation goes",
            description = "The lead reads exact counts; for everybody else they move in steps of at least 11 people.")
    public Response read(@PathParam("operationId") OperationId operation) {
        return etag.answer(door.shown(operation));
    }

    @POST
    @Path("{operationId}/live")
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(summary = "Say that people are being met from now on")
    public Response live(@PathParam("operationId") OperationId operation) {
        return step(
                operation,
                new Command.GoLive(caller.who().agency(), caller.act().at()));
    }

    @POST
    @Path("{operationId}/triaged")
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(summary = "Say that everybody was spoken with; no batch is taken from then on")
    public Response triaged(@PathParam("operationId") OperationId operation) {
        return step(
                operation,
                new Command.Triage(caller.who().agency(), caller.act().at()));
    }

    @POST
    @Path("{operationId}/closed")
    @Rule(roles = Role.PATHWAY_COORDINATOR)
    @Operation(summary = "End the operation; the pathways of the people go on")
    public Response closed(@PathParam("operationId") OperationId operation) {
        return step(
                operation, new Command.Close(caller.who().agency(), caller.act().at()));
    }

    private Response step(OperationId operation, Command command) {
        return idempotency.once(null, () -> {
            door.change(operation);
            desk.take(operation, command, caller.act());
            return Response.noContent().build();
        });
    }
}
