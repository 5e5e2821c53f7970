package org.cairn.coordination.erasure.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;

/** Lets in who knows who the person is; to everybody else there is no such wish. */
@ApplicationScoped
class ErasureDoor {

    private final Disclosure disclosure;
    private final Caller caller;

    ErasureDoor(Disclosure disclosure, Caller caller) {
        this.disclosure = disclosure;
        this.caller = caller;
    }

    Scope enter(PathwayId pathway, String what) {
        return known(disclosure.party(pathway, what));
    }

    /**
     * As {@link #enter}, for a request that goes on to wait until every access has ended: its own look is over when this returns, so
     * that the end does not wait for it in turn.
     */
    void pass(PathwayId pathway, String what) {
        disclosure.within(caller.who(), pathway, what, ErasureDoor::known);
    }

    private static Scope known(Scope scope) {
        var knows = scope.allows(Category.IDENTITY) || scope.minimum().contains(Category.IDENTITY);
        if (scope.relation() != Relation.LIVE || !knows) throw Problem.notFound();
        return scope;
    }
}
