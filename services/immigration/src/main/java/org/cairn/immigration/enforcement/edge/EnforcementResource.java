package org.cairn.immigration.enforcement.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The only thing that an enforcement body can ask of the whole platform. */
@Path("/enforcement-questions")
@RunOnVirtualThread
public class EnforcementResource {

    private static final int LONGEST = 200;

    private final EnforcementDesk desk;
    private final Caller caller;
    private final PlatformClock clock;

    EnforcementResource(EnforcementDesk desk, Caller caller, PlatformClock clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    /** The name of a file that the body holds already. */
    public record Question(String reference) {

        public Question {
            Fields.text("reference", reference, LONGEST);
        }
    }

    /** Asked afresh each time: an answer that was kept under an Idempotency-Key could be out of date when it counts. */
    @POST
    @Rule(roles = Role.IMMIGRATION_ENFORCEMENT)
    @Operation(
            summary = "Ask whether somebody whose file you hold may not be removed now",
            description =
                    "active and the last day on which that is certain, null while no end is in sight. A reference that nobody"
                            + " noted is answered as one without a bar. Everybody who is presumed a victim has one, whatever"
                            + " their nationality, so it tells nothing else. At most 30 questions an hour; each is written down"
                            + " for the person to read. Idempotency-Key has no effect.")
    public Response ask(Question body) {
        Fields.required("body", body);
        var who = caller.who();
        var answer = desk.ask(who, References.of(who.agency(), body.reference()), clock.now());
        var never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(answer).cacheControl(never).build();
    }
}
