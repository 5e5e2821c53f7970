package org.cairn.identification.statistics.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.cairn.identification.statistics.Tally.Kind;
import org.cairn.identification.statistics.TallyTable;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the authorities decided and of how many they were told without a name, by quarter. */
@Path("/statistics/decisions")
@RunOnVirtualThread
public class TallyResource {

    private final TallyView counts;
    private final Caller caller;
    private final Etag etag;

    TallyResource(TallyView counts, Caller caller, Etag etag) {
        this.counts = counts;
        this.caller = caller;
        this.etag = etag;
    }

    /** The tables of a quarter and how far they can be relied on. */
    public record Counted(String quarter, String note, List<TallyTable> tables) {}

    @GET
    @Rule(roles = {Role.IDENTIFICATION_AUTHORITY, Role.NATIONAL_RAPPORTEUR})
    @Operation(
            summary = "Count the decisions and notifications of a quarter",
            description =
                    "Decisions on reasonable and on conclusive grounds by outcome and age group, and notifications without a"
                            + " name (duty to notify) by exploitation, each with totals. The authority reads its own, exact; for"
                            + " the rapporteur counts move in steps of at least 11 people.")
    public Response count(@QueryParam("quarter") String quarter) {
        var asked = Published.quarter(quarter);
        var who = caller.who();
        var exact = who.role() != Role.NATIONAL_RAPPORTEUR;
        var tables = Stream.of(Kind.values())
                .map(kind -> exact ? counts.of(who.agency(), asked, kind) : counts.published(asked, kind))
                .toList();
        return etag.answer(new Counted(asked.name(), exact ? Published.EXACT : Published.STEPS, tables));
    }
}
