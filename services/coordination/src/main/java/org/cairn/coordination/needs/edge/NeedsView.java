package org.cairn.coordination.needs.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.needs.NeedsProfile;

/** Reads what a person needs, for those with a part in the pathway, and lets those write who may read all of it. */
@ApplicationScoped
public class NeedsView {

    private final Journal journal;
    private final ReviewPeriods periods;
    private final Disclosure disclosure;

    NeedsView(Journal journal, ReviewPeriods periods, Disclosure disclosure) {
        this.journal = journal;
        this.periods = periods;
        this.disclosure = disclosure;
    }

    /** The reader's scope; 404 without a part in the pathway. */
    Scope read(PathwayId pathway, String what) {
        return disclosure.party(pathway, what);
    }

    /** The scope of who notes needs; 404 for who may not read them in full. */
    Scope write(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        if (!scope.allows(Category.NEEDS)) {
            throw Problem.notFound();
        }
        return scope;
    }

    /** How it stands, before it is cut to a scope. */
    ShownNeeds shown(PathwayId pathway) {
        return ShownNeeds.of(pathway, stateOf(pathway), periods.nextBy(pathway).orElse(null));
    }

    NeedsProfile stateOf(PathwayId pathway) {
        return journal.state(NeedsDesk.stream(pathway), NeedsDesk.NEEDS).orElseGet(NeedsProfile.Unspoken::new);
    }
}
