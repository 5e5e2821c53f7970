package org.cairn.chassis.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.cairn.chassis.access.OutgoingIds;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pathways that this service has parked, for whoever runs the platform: that they wait and why, never whose they are. */
@Path("/operations/parked")
@RunOnVirtualThread
@Rule(roles = Role.PLATFORM_OPERATOR)
public class ParkedResource {

    private static final String PREFIX = "parked";

    private final Parking parking;
    private final Release release;
    private final OutgoingIds ids;
    private final Caller caller;
    private final Idempotency idempotency;

    ParkedResource(Parking parking, Release release, OutgoingIds ids, Caller caller, Idempotency idempotency) {
        this.parking = parking;
        this.release = release;
        this.ids = ids;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /**
     * One parked pathway.
     *
     * @param parkedId opaque; it is no case id and opens nothing else
     * @param nextTry what will try it again if nobody asks for it
     */
    public record Line(
            String parkedId,
            String topic,
            Instant since,
            int attempts,
            Instant lastTriedAt,
            String nextTry,
            String why,
            int eventsWaiting) {}

    /** All of them, those that wait longest first. */
    public record Lines(List<Line> items) {}

    /**
     * What became of a release.
     *
     * @param outcome RELEASED when nothing waits any more, STILL_FAILING or MORE_WAITING
     * @param why why the first that still waits does; null when none does
     */
    public record Released(String parkedId, String outcome, int eventsTaken, int eventsWaiting, String why) {}

    @GET
    @Operation(summary = "List the pathways whose events wait because this service could not take them")
    public Lines list() {
        return new Lines(parking.all().stream().map(this::line).toList());
    }

    @POST
    @Path("{parkedId}/release")
    @Operation(summary = "Try the waiting events of a parked pathway again, in order, up to the first that fails")
    public Response release(@PathParam("parkedId") String parkedId) {
        var subject = ids.openText(PREFIX, parkedId, caller.who().agency())
                .filter(parking::isParked)
                .orElseThrow(Problem::notFound);
        return idempotency.once("", () -> Response.ok(released(parkedId, release.tryAgain(subject), subject))
                .build());
    }

    private Released released(String parkedId, Release.Tried tried, String subject) {
        var left = parking.of(subject);
        return new Released(
                parkedId,
                left.isEmpty() ? "RELEASED" : tried.failed() ? "STILL_FAILING" : "MORE_WAITING",
                tried.taken(),
                left.map(Parked::waiting).orElse(0),
                left.map(Parked::why).orElse(null));
    }

    private Line line(Parked parked) {
        return new Line(
                ids.sealText(PREFIX, parked.subject(), caller.who().agency()),
                parked.topic(),
                parked.since(),
                parked.attempts(),
                parked.triedAt(),
                "AT_NEXT_START",
                parked.why(),
                parked.waiting());
    }
}
