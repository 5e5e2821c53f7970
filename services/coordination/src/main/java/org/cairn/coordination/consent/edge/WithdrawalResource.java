package org.cairn.coordination.consent.edge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ConsentEvent.InvalidReason;
import org.cairn.contracts.coordination.ConsentEvent.Revoker;
import org.cairn.coordination.access.edge.Withdrawals;
import org.cairn.coordination.consent.edge.ConsentDesk.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes a consent back; 200 says that nothing that rested on it goes out any more, anywhere. */
@Path("/consents/{consentId}")
@RunOnVirtualThread
@Rule(
        roles = {
            Role.NGO_CASEWORKER,
            Role.FIRST_RESPONDER,
            Role.PATHWAY_COORDINATOR,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.RECEIVING_NGO,
            Role.GUARDIAN
        })
public class WithdrawalResource {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    @Inject
    EndingDesk desk;

    @Inject
    ConsentDoor door;

    @Inject
    Withdrawals withdrawals;

    @Inject
    Caller caller;

    /** How far the withdrawal has come: the services that have applied it and those still to answer. */
    public record Progress(ConsentId consentId, List<String> applied, List<String> pending) {}

    /** Who takes it back for the person. */
    public record Revocation(Revoker by) {
        public Revocation {
            Fields.required("by", by);
        }
    }

    /** Why it never counted. */
    public record Invalidation(InvalidReason reason) {
        public Invalidation {
            Fields.required("reason", reason);
        }
    }

    @POST
    @Path("withdrawal")
    @Operation(
            summary = "Take a consent back",
            description = "200 when every service has applied it; 202 with progress when one has not yet answered:"
                    + " the withdrawal stands, repeat the call to learn when it is applied everywhere.")
    public Response withdraw(@PathParam("consentId") ConsentId consent) {
        return applied(consent, () -> {
            var entry = door.pass(consent, "POST /consents/{consentId}/withdrawal");
            return taken(entry, place -> desk.withdraw(place, caller.act()));
        });
    }

    @POST
    @Path("revocation")
    @Operation(
            summary = "Take a consent back for a child, or because a court ordered it",
            description = "The guardian's agency says that the guardian does; who asked, or the coordinator, that a"
                    + " court did. Answered like a withdrawal.")
    public Response revoke(@PathParam("consentId") ConsentId consent, Revocation body) {
        Fields.required("body", body);
        return applied(consent, () -> {
            var entry = door.pass(consent, "POST /consents/{consentId}/revocation");
            Fields.check(
                    door.mayRevoke(entry, body.by()),
                    "by",
                    "The guardian's agency sends GUARDIAN; the agency that asked, or the coordinator, sends COURT.");
            return taken(entry, place -> desk.revoke(place, body.by(), caller.act()));
        });
    }

    @POST
    @Path("invalidation")
    @Operation(
            summary = "Note that a consent never was a free and informed yes",
            description = "Answered like a withdrawal.")
    public Response invalidate(@PathParam("consentId") ConsentId consent, Invalidation body) {
        Fields.required("body", body);
        return applied(consent, () -> {
            var entry = door.pass(consent, "POST /consents/{consentId}/invalidation");
            return taken(entry, place -> desk.invalidate(place, body.reason(), caller.act()));
        });
    }

    private static Taken taken(ConsentDoor.Entry entry, Function<Place, Long> end) {
        var place = new Place(entry.row().consent(), entry.row().pathway());
        return new Taken(place.pathway(), end.apply(place));
    }

    private Response applied(ConsentId consent, Callable<Taken> end) {
        var taken = QuarkusTransaction.requiringNew().call(end);
        var progress = withdrawals.await(taken.pathway(), taken.position(), LONGEST_WAIT);
        var everywhere = progress.pending().isEmpty();
        return Response.status(everywhere ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new Progress(consent, progress.applied(), progress.pending()))
                .build();
    }

    private record Taken(PathwayId pathway, long position) {}
}
