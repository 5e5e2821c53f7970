package org.cairn.coordination.consent.edge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.access.edge.Withdrawals;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes a consent back; 200 says that nothing that rested on it goes out any more, anywhere. */
@Path("/consents/{consentId}/withdrawal")
@RunOnVirtualThread
public class WithdrawalResource {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final ConsentDesk desk;
    private final ConsentDoor door;
    private final Withdrawals withdrawals;
    private final Caller caller;

    WithdrawalResource(ConsentDesk desk, ConsentDoor door, Withdrawals withdrawals, Caller caller) {
        this.desk = desk;
        this.door = door;
        this.withdrawals = withdrawals;
        this.caller = caller;
    }

    /** How far the withdrawal has come: the services that have applied it and those still to answer. */
    public record Progress(ConsentId consentId, List<String> applied, List<String> pending) {}

    @POST
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.FIRST_RESPONDER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO
            })
    @Operation(
            summary = "Take a consent back",
            description = "200 when every service has applied it; 202 with progress when one has not yet answered:"
                    + " the withdrawal stands, repeat the call to learn when it is applied everywhere.")
    public Response withdraw(@PathParam("consentId") ConsentId consent) {
        var taken = QuarkusTransaction.requiringNew().call(() -> take(consent));
        var progress = withdrawals.await(taken.pathway(), taken.position(), LONGEST_WAIT);
        var everywhere = progress.pending().isEmpty();
        return Response.status(everywhere ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new Progress(consent, progress.applied(), progress.pending()))
                .build();
    }

    private Taken take(ConsentId consent) {
        var row = door.pass(consent, "POST /consents/{consentId}/withdrawal").row();
        return new Taken(row.pathway(), desk.withdraw(consent, row.pathway(), caller.act()));
    }

    private record Taken(PathwayId pathway, long position) {}
}
