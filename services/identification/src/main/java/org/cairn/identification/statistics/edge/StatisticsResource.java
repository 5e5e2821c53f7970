package org.cairn.identification.statistics.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.cairn.identification.statistics.Cell;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How many people were submitted, by quarter and label. */
@Path("/statistics/submissions")
@RunOnVirtualThread
public class StatisticsResource {

    private final StatisticsView counts;
    private final Caller caller;
    private final Etag etag;

    StatisticsResource(StatisticsView counts, Caller caller, Etag etag) {
        this.counts = counts;
        this.caller = caller;
        this.etag = etag;
    }

    /** The counts of a quarter and how far they can be relied on. */
    public record Counted(String quarter, String note, List<Cell> cells) {}

    @GET
    @Rule(roles = {Role.IDENTIFICATION_AUTHORITY, Role.NATIONAL_RAPPORTEUR})
    @Operation(
            summary = "Count the submissions of a quarter",
            description =
                    "By first responder, exploitation, age at exploitation, gender and nationality, on the published"
                            + " labels. The authority reads its own counts; for the rapporteur cells under 11 are left out.")
    public Response count(@QueryParam("quarter") String quarter) {
        var asked = Published.quarter(quarter);
        var who = caller.who();
        return etag.answer(
                who.role() == Role.NATIONAL_RAPPORTEUR
                        ? new Counted(asked.name(), Published.STEPS, counts.published(asked))
                        : new Counted(asked.name(), Published.EXACT, counts.of(who.agency(), asked)));
    }
}
