package org.cairn.coordination.operation.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.operation.Operation.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Gives out lists of an operation's people, for which it takes two persons of two agencies. */
@Path("/operations/{operationId}/lists")
@RunOnVirtualThread
public class ListResource {

    private static final int LONGEST_REASON = 1_000;

    @Inject
    OperationDesk desk;

    @Inject
    OperationDoor door;

    @Inject
    OperationView operations;

    @Inject
    AccessDesk access;

    @Inject
    Disclosure disclosure;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    PlatformClock clock;

    /** What the list is for and why one case by case will not do. */
    public record NewList(Purpose purpose, String reason) {
        public NewList {
            Fields.required("purpose", purpose);
            Fields.text("reason", reason, LONGEST_REASON);
        }
    }

    /** The list that was asked for. */
    public record Asked(OperationListId listId) {}

    /** The pathways of the operation that the reader's agency has a part in, under its own names, and nothing of the people. */
    public record People(List<PathwayId> cases) {}

    @POST
    @Rule(roles = {Role.PATHWAY_COORDINATOR, Role.NGO_CASEWORKER})
    @Operation(summary = "Ask for a list of more than one person, and say why")
    public Response ask(@PathParam("operationId") OperationId operation, NewList body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.enter(operation);
            var act = caller.act();
            var list = new OperationListId(clock.newId());
            desk.take(
                    operation,
                    new Command.AskList(list, act.agency(), act.actor(), body.purpose(), body.reason(), act.at()),
                    act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Asked(list))
                    .build();
        });
    }

    @POST
    @Path("{listId}/agreement")
    @Rule(roles = {Role.PATHWAY_COORDINATOR, Role.AUDITOR})
    @Operation(
            summary = "Agree to a list that somebody of another agency asked for",
            description = "Nobody agrees with themselves, nor for their own agency.")
    public Response agree(@PathParam("operationId") OperationId operation, @PathParam("listId") OperationListId list) {
        return idempotency.once(null, () -> {
            door.agree(operation, list);
            var act = caller.act();
            desk.take(operation, new Command.AgreeList(list, act.agency(), act.actor(), act.at()), act);
            return Response.noContent().build();
        });
    }

    @GET
    @Path("{listId}")
    @Rule(roles = {Role.PATHWAY_COORDINATOR, Role.NGO_CASEWORKER})
    @Transactional
    @Operation(
            summary = "Read a list that was agreed to, once",
            description = "Only case ids on which your agency has a part; each is written to the audit trail.")
    public People read(@PathParam("operationId") OperationId operation, @PathParam("listId") OperationListId list) {
        door.enter(operation);
        var act = caller.act();
        desk.take(operation, new Command.ReadList(list, act.agency(), act.at()), act);
        var mine = operations.people(operation).stream()
                .filter(pathway -> access.stands(pathway, act.agency(), act.at()))
                .sorted(Comparator.comparing(PathwayId::value)) // in no order that tells who was met together
                .toList();
        mine.forEach(pathway -> disclosure.of(pathway, "GET /operations/{operationId}/lists/{listId}"));
        return new People(mine);
    }
}
