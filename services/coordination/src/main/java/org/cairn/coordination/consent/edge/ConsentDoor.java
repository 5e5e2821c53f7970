package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.Role;

/** Who may come near a consent: the agency that asked, the one it was asked for, and the coordinator; others find nothing. */
@ApplicationScoped
public class ConsentDoor {

    private final ConsentView consents;
    private final Disclosure disclosure;

    ConsentDoor(ConsentView consents, Disclosure disclosure) {
        this.consents = consents;
        this.disclosure = disclosure;
    }

    /** The consent and the caller's scope on its pathway; 404 for everybody else. */
    Entry enter(ConsentId consent, String what) {
        var row = consents.find(consent).orElseThrow(Problem::notFound);
        var scope = disclosure.live(row.pathway(), what);
        var agency = scope.who().agency();
        if (!agency.equals(row.askedBy())
                && !agency.equals(row.recipient())
                && !scope.roles().contains(Role.PATHWAY_COORDINATOR)) {
            throw Problem.notFound();
        }
        return new Entry(row, scope);
    }

    /** A consent that the caller may come near. */
    record Entry(ConsentView.Row row, Scope scope) {}
}
