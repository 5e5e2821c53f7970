package org.cairn.repatriation.returncase.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.repatriation.returncase.Command.Asked;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The returns of one person. */
@Path("/cases/{caseId}/returns")
@RunOnVirtualThread
public class ReturnsResource {

    @Inject
    ReturnDesk desk;

    @Inject
    ReturnDoor door;

    @Inject
    Approaches approaches;

    @Inject
    Disclosure disclosure;

    @Inject
    PlatformClock clock;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** The return that began, and the event that says so. */
    public record Began(ReturnId returnId, EventId event) {}

    /** The returns of a person, as far as the reader may know of them. */
    public record All(List<ObjectNode> items) {}

    @POST
    @Rule(roles = {Role.REPATRIATION_WORKER, Role.PERSON, Role.GUARDIAN})
    @Operation(
            summary = "Ask for a return to a country that the person calls theirs",
            description =
                    "One at a time. For a child, or who is presumed one, only an appointed guardian asks (CETS 197"
                            + " Art. 10(4)). STATE, when an authority asked for it: then a hold on removal bars the departure.")
    public Response ask(@PathParam("caseId") PathwayId pathway, AskReturn body) {
        Fields.required("body", body);
        var role = caller.who().role();
        Fields.check(
                body.initiator() == Initiator.PERSON || role == Role.REPATRIATION_WORKER,
                "initiator",
                "Send PERSON: you ask for yourself, or for the child.");
        approaches.country("country", body.country());
        door.ready(pathway);
        return idempotency.once(body, () -> {
            var scope = disclosure.party(pathway, "POST /cases/{caseId}/returns");
            var act = caller.act();
            var asked = new Asked(
                    new ReturnId(clock.newId()),
                    act.agency(),
                    body.initiator(),
                    body.country(),
                    role == Role.GUARDIAN && scope.roles().contains(Role.GUARDIAN));
            var conductor = role == Role.REPATRIATION_WORKER ? act.agency() : null;
            var event = desk.request(pathway, asked, conductor, act);
            return Response.status(Response.Status.CREATED)
                    .entity(new Began(asked.id(), event))
                    .build();
        });
    }

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
    @Operation(summary = "List the returns of a person, as far as your agency may know of them")
    public Response list(@PathParam("caseId") PathwayId pathway) {
        return etag.answer(new All(door.all(pathway, "GET /cases/{caseId}/returns")));
    }
}
