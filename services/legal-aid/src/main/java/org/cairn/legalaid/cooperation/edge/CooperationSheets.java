package org.cairn.legalaid.cooperation.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.legalaid.CooperationEvent.Cooperation;
import org.cairn.legalaid.cooperation.Willingness;
import org.cairn.legalaid.hearing.HearingRecord;
import org.cairn.legalaid.hearing.edge.HearingView;

/** Shows what the person decided: whole to them and who stands by them, and to police a yes and what comes after it, or nothing. */
@ApplicationScoped
public class CooperationSheets {

    private final CooperationDesk decisions;
    private final HearingView hearings;
    private final Grants grants;
    private final ScopedView scoped;
    private final PlatformClock clock;

    CooperationSheets(
            CooperationDesk decisions, HearingView hearings, Grants grants, ScopedView scoped, PlatformClock clock) {
        this.decisions = decisions;
        this.hearings = hearings;
        this.grants = grants;
        this.scoped = scoped;
        this.clock = clock;
    }

    /** For the person, who speaks for them, and their lawyer. */
    public record Whole(
            @In(Category.CRIMINAL) Cooperation decision,
            @In(Category.CRIMINAL) Instant since) {}

    /** For an investigation in which the person helps; the days set since they helped and let it be known. */
    public record Yes(
            @In(Category.CRIMINAL) Cooperation decision,
            @In(Category.CRIMINAL) List<HearingRecord.Appointment> hearings) {}

    /** What this reader may know; for police a no, a silence and a case that never was are the same. */
    ObjectNode of(Scope scope) {
        if (!scope.allows(Category.CRIMINAL)) {
            throw Problem.notFound();
        }
        var willingness = decisions.find(scope.pathway());
        return scope.who().role() == Role.POLICE
                ? yes(willingness, scope)
                : scoped.of(new Whole(willingness.decision(), willingness.since()), scope);
    }

    private ObjectNode yes(Willingness willingness, Scope scope) {
        var open = willingness.openSince(consentedSince(scope));
        if (open == null) {
            throw Problem.notFound();
        }
        return scoped.of(new Yes(willingness.decision(), hearings.appointmentsSetSince(open, scope.pathway())), scope);
    }

    /** Since when the person has let these police know CRIMINAL for the proceedings, without a break; null when they do not. */
    private Instant consentedSince(Scope scope) {
        var now = clock.now();
        return grants.of(scope.pathway(), scope.who().agency()).stream()
                .filter(grant -> grant.liveAt(now) && letsPoliceKnow(grant))
                .map(Grant::from)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static boolean letsPoliceKnow(Grant grant) {
        return grant.role() == Role.POLICE
                && grant.basis() == LegalBasis.CONSENT
                && grant.purpose() == Purpose.CRIMINAL_PROCEEDINGS
                && grant.categories().contains(Category.CRIMINAL);
    }
}
