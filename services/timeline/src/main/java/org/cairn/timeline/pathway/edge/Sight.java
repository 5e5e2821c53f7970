package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.access.Access;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.timeline.pathway.AsOf;
import org.cairn.timeline.pathway.Entry;
import org.cairn.timeline.pathway.Part;
import org.cairn.timeline.pathway.Reader;
import org.cairn.timeline.pathway.Timeline;

/** Looks at a pathway's entries as a scope allows it, now, by the days of the pathway's legal order. */
@ApplicationScoped
public class Sight {

    private static final String RISK_COUNTS = "risk-assessment-valid";

    private final AccessTables tables;
    private final Grants grants;
    private final Jurisdictions jurisdictions;
    private final PlatformClock clock;

    Sight(AccessTables tables, Grants grants, Jurisdictions jurisdictions, PlatformClock clock) {
        this.tables = tables;
        this.grants = grants;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** The scope that somebody would have, for choosing what to disclose; nothing may leave that rests on it. */
    Scope supposed(Who who, PathwayId pathway) {
        return Access.decide(who, pathway, grants.of(pathway, who.agency()), tables, clock.now());
    }

    /** The timeline that the scope allows; an ended one allows none. */
    public Timeline of(Scope scope, Collection<Entry> all) {
        return Timeline.seenBy(reader(scope), all, asOf(all));
    }

    /** The reader behind a scope. */
    public Reader reader(Scope scope) {
        return new Reader(
                scope.who().agency(),
                scope.allows(Category.STATUS) ? Part.of(scope.live()) : Set.of(),
                scope.who().role(),
                tables);
    }

    private AsOf asOf(Collection<Entry> all) {
        var now = clock.now();
        return all.stream()
                .map(Entry::fact)
                .flatMap(fact -> jurisdiction(fact).stream())
                .map(law -> new AsOf(now, law.zone(), assessed -> law.endOf(RISK_COUNTS, assessed)))
                .findFirst()
                .orElseGet(() -> new AsOf(now, ZoneOffset.UTC));
    }

    private Optional<Jurisdiction> jurisdiction(Event fact) {
        return fact instanceof PathwayEvent.Opened opened
                ? jurisdictions.find(opened.jurisdiction())
                : Optional.empty();
    }
}
