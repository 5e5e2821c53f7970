package org.cairn.coordination.agency.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's pathways that somebody must coordinate anew. */
@Path("/uncoordinated")
@RunOnVirtualThread
public class UncoordinatedResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final LeftBehind leftBehind;
    private final Caller caller;
    private final Paging paging;

    UncoordinatedResource(LeftBehind leftBehind, Caller caller, Paging paging) {
        this.leftBehind = leftBehind;
        this.caller = caller;
        this.paging = paging;
    }

    /** One of them; {@code coordinator} is SUSPENDED or OFF_BOARDED. */
    public record Line(PathwayId caseId, String coordinator) {}

    @GET
    @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR, Role.SHELTER_WORKER, Role.IDENTIFICATION_AUTHORITY})
    @Operation(summary = "List your pathways whose coordinating agency takes no part; propose another for them")
    public Page<Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var after = window.after() == null ? FIRST : UUID.fromString(window.after());
        var found = leftBehind.of(caller.who().agency(), after, window.limit() + 1);
        var page = paging.page(found, window, line -> line.pathway().value().toString());
        return new Page<>(
                page.items().stream()
                        .map(line -> new Line(line.pathway(), line.standing().name()))
                        .toList(),
                page.next());
    }
}
