package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.timeline.pathway.Parties;
import org.cairn.timeline.pathway.Reader;
import org.cairn.timeline.pathway.edge.Entries;

/** Decides again, when a numbered event is about to be sent, what of it may still be told. */
@ApplicationScoped
public class Recheck {

    private final Entries entries;
    private final Audience audience;

    Recheck(Entries entries, Audience audience) {
        this.entries = entries;
        this.audience = audience;
    }

    /** What the agency may be told of the row by its grants, whoever asks for it. */
    Visibility byGrants(Disclosed row, Scope scope) {
        return scope.relation() == Relation.LIVE
                ? seeing(row, audience.reader(row.pathway(), row.agency()))
                : Visibility.ABSENT;
    }

    /** What of that the asking role may see. */
    Visibility byRole(Disclosed row, Scope scope) {
        var granted = audience.reader(row.pathway(), row.agency());
        return seeing(
                row, new Reader(granted.agency(), granted.granted(), scope.who().role(), granted.tables()));
    }

    private Visibility seeing(Disclosed row, Reader reader) {
        var known = entries.of(row.pathway());
        var parties = Parties.of(known);
        return known.stream()
                .filter(entry -> entry.id().equals(row.event()))
                .map(entry -> reader.seeing(entry, parties))
                .findFirst()
                .orElse(Visibility.ABSENT);
    }
}
