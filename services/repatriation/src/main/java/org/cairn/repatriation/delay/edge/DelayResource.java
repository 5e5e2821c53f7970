package org.cairn.repatriation.delay.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How long States let people wait for a document, in counts that lead to nobody. */
@Path("/delays")
@RunOnVirtualThread
public class DelayResource {

    private static final String NOTE = "Counts move in steps of at least " + DelayDesk.LEAST_PUBLISHED + " people.";

    private final DelayDesk delays;
    private final Etag etag;

    DelayResource(DelayDesk delays, Etag etag) {
        this.delays = delays;
        this.etag = etag;
    }

    /** The counts and how far they can be relied on. */
    public record Counted(String note, List<DelayDesk.Cell> waits) {}

    @GET
    @Rule(roles = {Role.NATIONAL_RAPPORTEUR, Role.PATHWAY_COORDINATOR})
    @Operation(
            summary = "Count how many returns have waited for an answer for how many days",
            description =
                    "By the quarter in which the wait reached 14, 30, 60, 90 days, and every 30 after that. Counts"
                            + " move in steps of at least 11 people; what is below is not shown.")
    public Response count() {
        return etag.answer(new Counted(NOTE, delays.published()));
    }
}
