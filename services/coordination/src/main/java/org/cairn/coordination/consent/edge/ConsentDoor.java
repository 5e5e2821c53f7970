package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.Role;

/** Who may come near a consent: the agency that asked, the one it was asked for, and the coordinator; others find nothing. */
@ApplicationScoped
public class ConsentDoor {

    private final ConsentView consents;
    private final Disclosure disclosure;
    private final Caller caller;

    ConsentDoor(ConsentView consents, Disclosure disclosure, Caller caller) {
        this.consents = consents;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    /** The consent and the caller's scope on its pathway; 404 for everybody else. */
    Entry enter(ConsentId consent, String what) {
        var row = consents.find(consent).orElseThrow(Problem::notFound);
        return party(row, disclosure.live(row.pathway(), what));
    }

    /**
     * As {@link #enter}, for a request that goes on to wait for a revocation: its own look at the consent is over when
     * this returns, so that the revocation does not wait for it in turn.
     */
    Entry pass(ConsentId consent, String what) {
        var row = consents.find(consent).orElseThrow(Problem::notFound);
        return disclosure.within(caller.who(), row.pathway(), what, scope -> party(row, scope));
    }

    /** As {@link #enter}, for noting the person's answer: only who asked and the coordinator, never who would profit. */
    Entry answer(ConsentId consent, String what) {
        var entry = enter(consent, what);
        disclosure.party(entry.row().pathway(), what);
        if (!entry.row().askedBy().equals(entry.scope().who().agency()) && !coordinates(entry.scope())) {
            throw Problem.notFound();
        }
        return entry;
    }

    private static Entry party(ConsentView.Row row, Scope scope) {
        var agency = scope.who().agency();
        var near = agency.equals(row.askedBy()) || agency.equals(row.recipient()) || coordinates(scope);
        if (scope.relation() == Relation.NONE || !near) {
            throw Problem.notFound();
        }
        return new Entry(row, scope);
    }

    private static boolean coordinates(Scope scope) {
        return scope.roles().contains(Role.PATHWAY_COORDINATOR);
    }

    /** A consent that the caller may come near. */
    record Entry(ConsentView.Row row, Scope scope) {}
}
