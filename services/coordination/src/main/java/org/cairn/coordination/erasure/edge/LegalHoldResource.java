package org.cairn.coordination.erasure.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PrivacyEvent.HoldGround;
import org.cairn.coordination.access.edge.Withdrawals;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Keeps what services hold of a person while proceedings need it, and no longer (GDPR Art. 17(3)(e), 5(1)(e)). */
@Path("/pathways/{caseId}/erasure/hold")
@RunOnVirtualThread
@Rule(roles = {Role.LAWYER, Role.IDENTIFICATION_AUTHORITY})
public class LegalHoldResource {

    private static final String HERE = "POST /pathways/{caseId}/erasure/hold";
    private static final int LONGEST = 200;

    @Inject
    LegalHoldDesk desk;

    @Inject
    LegalHoldView holds;

    @Inject
    ErasureDoor door;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    /**
     * Which services' records proceedings need, and for what.
     *
     * @param reference by what the court or authority knows the proceedings
     * @param reviewBy the last day on which the agency looks at it again
     */
    public record HoldBody(Set<String> services, HoldGround ground, String reference, LocalDate reviewBy) {
        public HoldBody {
            Fields.required("services", services);
            Fields.check(
                    !services.isEmpty() && Withdrawals.DISCLOSING.containsAll(services),
                    "services",
                    "Name services that keep records: " + String.join(", ", Withdrawals.DISCLOSING) + ".");
            Fields.required("ground", ground);
            Fields.text("reference", reference, LONGEST);
            Fields.required("reviewBy", reviewBy);
        }
    }

    /** The last day of the next review. */
    public record ReviewBody(LocalDate reviewBy) {
        public ReviewBody {
            Fields.required("reviewBy", reviewBy);
        }
    }

    /** When it is looked at again. */
    public record Standing(Instant reviewDueAt) {}

    @POST
    @Operation(
            summary = "Keep what services hold while proceedings need it",
            description =
                    "GDPR Art. 17(3)(e). reference is the court's or authority's own and stays sealed; reviewBy is at most twelve"
                            + " months off (legal-hold-review in the profile). The hold is lifted by the agency that placed it;"
                            + " the person can read of it.")
    public Response hold(@PathParam("caseId") PathwayId pathway, HoldBody body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            door.enter(pathway, HERE);
            var wanted = new LegalHoldDesk.Wanted(body.services(), body.ground(), body.reference(), body.reviewBy());
            return created(desk.place(pathway, wanted, caller.act()));
        });
    }

    @POST
    @Path("review")
    @Operation(
            summary = "Say that proceedings still need what your agency holds, and when you look at it again",
            description = "Also when every access has ended. A hold that is needed no longer is lifted instead.")
    public Response review(@PathParam("caseId") PathwayId pathway, ReviewBody body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            enterAsHolder(pathway, HERE + "/review");
            return created(desk.review(pathway, body.reviewBy(), caller.act()));
        });
    }

    @POST
    @Path("end")
    @Operation(summary = "Lift your agency's hold; what was to be forgotten is forgotten then")
    public Response lift(@PathParam("caseId") PathwayId pathway) {
        return idempotency.once(null, () -> {
            enterAsHolder(pathway, HERE + "/end");
            desk.lift(pathway, caller.act());
            return Response.noContent().build();
        });
    }

    /** Who placed the hold may go on with it also when every grant has ended. */
    private void enterAsHolder(PathwayId pathway, String what) {
        var hold = holds.stateOf(pathway).hold();
        if (hold == null || !hold.by().equals(caller.who().agency())) {
            door.enter(pathway, what);
        }
    }

    private static Response created(Instant reviewDueAt) {
        return Response.status(Response.Status.CREATED)
                .entity(new Standing(reviewDueAt))
                .build();
    }
}
