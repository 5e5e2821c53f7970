package org.cairn.coordination.consent.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.coordination.ConsentEvent.Revoker;
import org.cairn.coordination.consent.Consent;
import org.cairn.coordination.consent.ConsentRefusal;
import org.cairn.coordination.guardian.edge.GuardianView;
import org.cairn.coordination.pathway.edge.PathwayView;

/** Who may come near a consent: the agency that asked, the one it was asked for, the coordinator and a child's guardian; others find nothing. */
@ApplicationScoped
public class ConsentDoor {

    private final ConsentView consents;
    private final Disclosure disclosure;
    private final Caller caller;
    private final PathwayView pathways;
    private final GuardianView guardians;
    private final ScopedView scoped;
    private final Etag etag;

    ConsentDoor(
            ConsentView consents,
            Disclosure disclosure,
            Caller caller,
            PathwayView pathways,
            GuardianView guardians,
            ScopedView scoped,
            Etag etag) {
        this.consents = consents;
        this.disclosure = disclosure;
        this.caller = caller;
        this.pathways = pathways;
        this.guardians = guardians;
        this.scoped = scoped;
        this.etag = etag;
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
        return disclosure.within(caller.who(), row.pathway(), what, scope -> {
            var entry = party(row, scope);
            if (!mayEnd(row, scope, consents.stateOf(consent) instanceof Consent.Ended)) {
                throw Problem.notFound();
            }
            return entry;
        });
    }

    /** Whose own part is over ends nobody else's: the house that a person has left does not close the door of the next one. */
    static boolean mayEnd(ConsentView.Row row, Scope scope, boolean over) {
        return over
                || scope.relation() == Relation.LIVE
                || row.recipient().equals(scope.who().agency());
    }

    /** As {@link #answer}, for noting a yes: who has a small part in the pathway opens no wider door in the person's name. */
    Entry yes(ConsentId consent, String what) {
        var entry = answer(consent, what);
        var row = entry.row();
        var categories = Consent.termsOf(consents.stateOf(consent)).categories();
        if (!opened(row, entry.scope()) && !leads(row, entry.scope())) {
            knows(entry.scope(), categories);
        }
        return entry;
    }

    /** The person has let the agency itself know as much. */
    static void knows(Scope scope, Set<Category> categories) {
        if (!categories.stream().allMatch(scope::allows)) {
            throw new Refused(ConsentRefusal.MORE_THAN_IT_KNOWS);
        }
    }

    private boolean opened(ConsentView.Row row, Scope scope) {
        var opening = pathways.courseOf(row.pathway()).opening();
        return opening.openedBy().equals(scope.who().agency());
    }

    /** As {@link #enter}, for noting the person's answer: only who asked and the coordinator, never who would profit. */
    Entry answer(ConsentId consent, String what) {
        var entry = enter(consent, what);
        disclosure.party(entry.row().pathway(), what);
        var agency = entry.scope().who().agency();
        if (!entry.row().askedBy().equals(agency) && !coordinates(entry.row(), entry.scope())) {
            throw Problem.notFound();
        }
        profitsNot(entry.row(), agency);
        etag.requireMatch(scoped.of(shown(entry.row()), entry.scope()));
        return entry;
    }

    /** A coordinator that shall itself be let know leaves the answer to who asked for it. */
    static void profitsNot(ConsentView.Row row, AgencyId agency) {
        if (row.recipient().equals(agency)) {
            throw new Refused(ConsentRefusal.ASKS_FOR_ITSELF);
        }
    }

    private Entry party(ConsentView.Row row, Scope scope) {
        var agency = scope.who().agency();
        var near = agency.equals(row.askedBy()) || agency.equals(row.recipient()) || leads(row, scope);
        if (scope.relation() == Relation.NONE || !near) {
            throw Problem.notFound();
        }
        return new Entry(row, scope);
    }

    /** Lets the recipient in, though its grants may have ended with the consent: what it was told concerns it still. */
    Entry recipient(ConsentId consent, String what) {
        var row = consents.find(consent)
                .filter(found -> found.recipient().equals(caller.who().agency()))
                .orElseThrow(Problem::notFound);
        return new Entry(row, disclosure.of(row.pathway(), what));
    }

    /** Whether the caller's agency may say that the guardian, or a court, takes the consent back. */
    boolean mayRevoke(Entry entry, Revoker by) {
        return switch (by) {
            case GUARDIAN -> guards(entry.row(), entry.scope());
            case COURT ->
                entry.row().askedBy().equals(entry.scope().who().agency()) || coordinates(entry.row(), entry.scope());
        };
    }

    private boolean guards(ConsentView.Row row, Scope scope) {
        return guardians.speaksFor(row.pathway(), scope.who().agency());
    }

    private boolean leads(ConsentView.Row row, Scope scope) {
        return coordinates(row, scope) || guards(row, scope);
    }

    private boolean coordinates(ConsentView.Row row, Scope scope) {
        return pathways.courseOf(row.pathway()).coordinator().equals(scope.who().agency());
    }

    /** The consent as its record shows it. */
    ShownConsent shown(ConsentView.Row row) {
        var law = pathways.courseOf(row.pathway()).opening().jurisdiction();
        return ShownConsent.of(row, law, consents.stateOf(row.consent()), consents.storyOf(row.consent()));
    }

    /** Whether the caller is who was let know, and not who asked the person. */
    boolean profits(Entry entry) {
        var agency = entry.scope().who().agency();
        return agency.equals(entry.row().recipient())
                && !agency.equals(entry.row().askedBy());
    }

    /** A consent that the caller may come near. */
    record Entry(ConsentView.Row row, Scope scope) {}
}
