package org.cairn.coordination.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Gives the person something by which they can show, wherever they turn up again, that a pathway was theirs. */
@Path("/pathways/{caseId}/recovery-token")
@RunOnVirtualThread
@Rule(roles = {Role.NGO_CASEWORKER, Role.GUARDIAN, Role.LAWYER, Role.SHELTER_WORKER, Role.RECEIVING_NGO})
public class RecoveryResource {

    @Inject
    RecoveryTokens tokens;

    @Inject
    PathwayDesk desk;

    @Inject
    PathwayDoor door;

    @Inject
    Disclosure disclosure;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /**
     * What the person gets.
     *
     * @param token absent when the same request is sent again: it is shown once
     */
    public record Issued(PathwayId caseId, String token) {}

    /** What the person shows. */
    public record Presented(String token) {
        public Presented {
            Fields.text("token", token, 80);
        }
    }

    @POST
    @Operation(
            summary = "Give the person a token by which they can show that this pathway is theirs",
            description =
                    "It is shown once and kept as a hash alone; a new one ends the one before. Whoever the person hands"
                            + " it to can link a new pathway to this one, and learns nothing else by it.")
    public Response issue(@PathParam("caseId") PathwayId pathway) {
        var token = tokens.fresh();
        var made = new AtomicBoolean();
        var answer = idempotency.once(null, () -> {
            disclosure.party(pathway, "POST /pathways/{caseId}/recovery-token");
            tokens.keep(pathway, token, caller.act().at());
            made.set(true);
            return Response.status(Response.Status.CREATED)
                    .entity(new Issued(pathway, null))
                    .build();
        });
        return made.get() ? shownOnce(pathway, token) : answer;
    }

    /** The answer that is kept for a second sending holds no token. */
    private static Response shownOnce(PathwayId pathway, String token) {
        return Response.status(Response.Status.CREATED)
                .entity(new Issued(pathway, token))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("presentation")
    @Operation(
            summary = "Link this pathway to the earlier one whose token the person shows",
            description = "Only what the person holds links two pathways whose agencies know nothing of each other.")
    public Response present(@PathParam("caseId") PathwayId pathway, Presented body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.enter(pathway, "POST /pathways/{caseId}/recovery-token/presentation");
            desk.link(pathway, tokens.pathwayOf("token", body.token()), caller.act());
            return Response.noContent().build();
        });
    }
}
