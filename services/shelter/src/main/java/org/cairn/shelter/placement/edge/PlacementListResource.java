package org.cairn.shelter.placement.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.Role;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The stays in the caller's own shelter; nobody else's are ever shown. */
@Path("/placements")
@RunOnVirtualThread
public class PlacementListResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final PlacementView placements;
    private final Disclosure disclosure;
    private final Grants grants;
    private final Caller caller;
    private final Paging paging;

    PlacementListResource(
            PlacementView placements, Disclosure disclosure, Grants grants, Caller caller, Paging paging) {
        this.placements = placements;
        this.disclosure = disclosure;
        this.grants = grants;
        this.caller = caller;
        this.paging = paging;
    }

    /** A line of the shelter's own list. */
    public record Line(PlacementId placementId, PathwayId caseId, Profile profile, Phase phase, Instant since) {
        static Line of(PlacementView.Row row) {
            return new Line(row.placement(), row.pathway(), row.house().profile(), row.phase(), row.since());
        }
    }

    @GET
    @Rule(roles = Role.SHELTER_WORKER)
    @Transactional
    @Operation(
            summary = "List the stays in your shelter, past ones too: how far each is, no details",
            description = "With phase only those of that phase. Who waits for a place is in the wait list.")
    public Page<Line> list(
            @QueryParam("phase") Phase phase, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var me = caller.who().agency();
        var after = window.after() == null ? FIRST : UUID.fromString(window.after());
        var found = placements.of(me, phase, after, window.limit() + 1);
        var page = paging.page(found, window, row -> row.placement().toString());
        var known = page.items().stream()
                .filter(row -> !grants.of(row.pathway(), me).isEmpty())
                .toList();
        known.forEach(row -> disclosure.of(row.pathway(), "GET /placements"));
        return new Page<>(known.stream().map(Line::of).toList(), page.next());
    }
}
