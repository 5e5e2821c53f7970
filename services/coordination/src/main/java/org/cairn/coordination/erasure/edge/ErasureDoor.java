package org.cairn.coordination.erasure.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;

/** Lets in who knows who the person is; to everybody else there is no such wish. */
@ApplicationScoped
class ErasureDoor {

    private final Disclosure disclosure;

    ErasureDoor(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    Scope enter(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        var knows = scope.allows(Category.IDENTITY) || scope.minimum().contains(Category.IDENTITY);
        if (!knows) throw Problem.notFound();
        return scope;
    }
}
