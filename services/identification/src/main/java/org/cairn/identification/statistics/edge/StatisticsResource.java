package org.cairn.identification.statistics.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.cairn.identification.statistics.Cell;
import org.cairn.identification.statistics.Quarter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How many people were submitted, by quarter and label. */
@Path("/statistics/submissions")
@RunOnVirtualThread
public class StatisticsResource {

    private static final String EXACT = "Internal counts of this authority, exact; not for publication.";
    private static final String WITHHELD = "Cells of fewer than " + Cell.LEAST_PUBLISHED
            + " people are left out, and there are no totals from which they could be worked out.";

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
        var asked = quarter(quarter);
        var who = caller.who();
        return etag.answer(
                who.role() == Role.NATIONAL_RAPPORTEUR
                        ? new Counted(asked.name(), WITHHELD, counts.published(asked))
                        : new Counted(asked.name(), EXACT, counts.of(who.agency(), asked)));
    }

    private static Quarter quarter(String text) {
        try {
            return new Quarter(Fields.required("quarter", text));
        } catch (IllegalArgumentException none) {
            throw Problem.badField("quarter", "This is no quarter.", "Write it like 2022Q2.");
        }
    }
}
