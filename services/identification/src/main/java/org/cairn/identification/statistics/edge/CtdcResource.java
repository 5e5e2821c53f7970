package org.cairn.identification.statistics.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.cairn.identification.statistics.Cell;
import org.cairn.identification.statistics.CtdcTable;
import org.cairn.identification.statistics.Quarter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The submissions of a year in the columns of the Counter-Trafficking Data Collaborative. */
@Path("/statistics/ctdc")
@RunOnVirtualThread
public class CtdcResource {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final int QUARTERS = 4;

    private final StatisticsView counts;
    private final CtdcCodes codes;
    private final Caller caller;
    private final Etag etag;

    CtdcResource(StatisticsView counts, CtdcCodes codes, Caller caller, Etag etag) {
        this.counts = counts;
        this.codes = codes;
        this.caller = caller;
        this.etag = etag;
    }

    /** The table and how far it can be relied on. */
    public record Counted(String note, CtdcTable table) {}

    @GET
    @Rule(roles = {Role.IDENTIFICATION_AUTHORITY, Role.NATIONAL_RAPPORTEUR})
    @Operation(
            summary = "Count the submissions of a year in the columns of the CTDC",
            description =
                    "Columns and codes of the lists ctdc-columns and ctdc-codes; -99 where nothing is published, citizenship 00"
                            + " where no one country is. The authority reads its own, exact; for the rapporteur it is worked out"
                            + " from the published cells of the quarters, so that the tables cannot be subtracted.")
    public Response count(@QueryParam("year") Integer year) {
        var asked = Fields.between("year", Fields.required("year", year), FIRST_YEAR, LAST_YEAR);
        var who = caller.who();
        var exact = who.role() != Role.NATIONAL_RAPPORTEUR;
        List<Cell> cells = IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(number -> new Quarter("%04dQ%d".formatted(asked, number)))
                .flatMap(quarter -> (exact ? counts.of(who.agency(), quarter) : counts.published(quarter)).stream())
                .toList();
        return etag.answer(new Counted(
                exact ? Published.EXACT : Published.STEPS,
                CtdcTable.of(asked, codes.columns(), cells, codes::meaning)));
    }
}
