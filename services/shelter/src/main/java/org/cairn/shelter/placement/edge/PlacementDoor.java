package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.placement.PlacementRecord;

/** Lets a shelter in to its own stays and to nobody else's. */
@ApplicationScoped
public class PlacementDoor {

    private final PlacementView placements;
    private final ProtectionDesk protection;
    private final PlatformClock clock;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Caller caller;
    private final Etag etag;

    PlacementDoor(
            PlacementView placements,
            ProtectionDesk protection,
            PlatformClock clock,
            Disclosure disclosure,
            ScopedView scoped,
            Caller caller,
            Etag etag) {
        this.placements = placements;
        this.protection = protection;
        this.clock = clock;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.caller = caller;
        this.etag = etag;
    }

    /**
     * A stay as its shelter may see it.
     *
     * @param protectedNow whether nobody may put the person out now, as a discharge would be told
     */
    public record Shown(
            @In(Category.STATUS) PlacementId placementId,
            @In(Category.STATUS) PathwayId caseId,
            @In(Category.STATUS) Profile profile,
            @In(Category.STATUS) boolean protectedNow,
            @In(Category.STATUS) PlacementRecord placement) {}

    /** What of a stay stays its shelter's own when it may read no more of the person: that it was, and how far it came. */
    public record Bare(
            PlacementId placementId, PathwayId caseId, Profile profile, Instant since, PlacementRecord placement) {}

    /** The stay, which must be in the caller's own shelter; waits for the position that the request names. */
    PlacementView.Row own(PlacementId placement) {
        var row = placements
                .find(placement)
                .filter(found -> found.house().shelter().equals(caller.who().agency()))
                .orElseThrow(Problem::notFound);
        disclosure.await(row.pathway());
        return row;
    }

    /** Lets a change begin. The shelter may act on its own stays also after its grant ended: the person still lives there. */
    PlacementView.Row enter(PlacementId placement, String route) {
        var row = own(placement);
        var scope = disclosure.of(row.pathway(), route);
        if (caller.header(HttpHeaders.IF_MATCH).isPresent()) {
            etag.requireMatch(shown(row, scope));
        }
        return row;
    }

    /** The stay, cut to what the caller may read now. */
    Object shown(PlacementId placement, String route) {
        var row = own(placement);
        return shown(row, disclosure.of(row.pathway(), route));
    }

    /** The stay for a reader with that scope; after their grant ended as bare as a line of their own list. */
    Object shown(PlacementView.Row row, Scope scope) {
        var record = placements.record(row.placement());
        var house = row.house();
        if (scope.relation() == Relation.ENDED) {
            return new Bare(row.placement(), row.pathway(), house.profile(), row.since(), record.bare());
        }
        var safeguarded = protection.holds(row.pathway(), clock.now());
        return scoped.of(new Shown(row.placement(), row.pathway(), house.profile(), safeguarded, record), scope);
    }
}
