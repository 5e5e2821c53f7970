package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.contracts.Role;
import org.cairn.timeline.pathway.Part;
import org.cairn.timeline.pathway.Parties;
import org.cairn.timeline.pathway.Reader;
import org.cairn.timeline.pathway.edge.Entries;

/** Decides again, when a numbered event is about to be sent, what of it may still be told. */
@ApplicationScoped
public class Recheck {

    private static final Verdict NOTHING = new Verdict(Visibility.ABSENT, Visibility.ABSENT);

    private final Entries entries;
    private final AccessTables tables;

    Recheck(Entries entries, AccessTables tables) {
        this.entries = entries;
        this.tables = tables;
    }

    /**
     * What may be told of an event now.
     *
     * @param granted by the agency's live grants, whoever asks
     * @param asked of that to the role that asks
     */
    record Verdict(Visibility granted, Visibility asked) {}

    Verdict of(Disclosed row, Scope scope) {
        if (scope.relation() != Relation.LIVE) {
            return NOTHING;
        }
        var known = entries.of(row.pathway());
        var parties = Parties.of(known);
        var held = Part.of(scope.live());
        return known.stream()
                .filter(entry -> entry.id().equals(row.event()))
                .map(entry -> new Verdict(
                        new Reader(row.agency(), held, null, tables).seeing(entry, parties),
                        new Reader(row.agency(), held, scope.who().role(), tables).seeing(entry, parties)))
                .findFirst()
                .orElse(NOTHING);
    }

    /** Whether somebody in that role may hear of such events at all. */
    boolean mayHear(Disclosed row, Role role) {
        return tables.visibility(row.type(), role) != Visibility.ABSENT;
    }
}
