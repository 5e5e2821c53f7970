package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.coordination.referral.Referral;

/** Who may come near a referral, and what each side sees of it: sender, addressee, recipient, coordinator; others find nothing. */
@ApplicationScoped
public class ReferralDoor {

    private final ReferralView referrals;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Etag etag;

    ReferralDoor(ReferralView referrals, Disclosure disclosure, ScopedView scoped, Etag etag) {
        this.referrals = referrals;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.etag = etag;
    }

    /**
     * Lets a party act on it, on the state that it last read (If-Match); who was a party and is none any more is told how
     * it ended for them, and everybody else finds nothing.
     */
    ReferralView.Row enter(ReferralId referral, String what) {
        var row = referrals.find(referral).orElseThrow(Problem::notFound);
        var scope = disclosure.of(row.pathway(), what);
        if (scope.relation() == Relation.ENDED) {
            throw new Refused(endedFor(standing(scope, row), row));
        }
        etag.requireMatch(scoped.of(shownTo(scope, row), scope));
        return row;
    }

    /** What the caller sees of it, cut to its scope; once its grants have ended, only how the referral stood for it. */
    Object shown(ReferralId referral, String what) {
        var row = referrals.find(referral).orElseThrow(Problem::notFound);
        var scope = disclosure.of(row.pathway(), what);
        return scope.relation() == Relation.LIVE ? scoped.of(shownTo(scope, row), scope) : bare(scope, row);
    }

    private Shown shownTo(Scope scope, ReferralView.Row row) {
        var agency = scope.who().agency();
        var now = referrals.stateOf(row.referral());
        var request = Referral.requestOf(now);
        if (agency.equals(request.requester())) {
            return Shown.toSender(row, now);
        }
        if (now instanceof Referral.Taken taken && taken.recipient().equals(agency)) {
            return Shown.toRecipient(row, now);
        }
        if (now instanceof Referral.Open open && open.awaits(agency)) {
            return Shown.toAddressee(row, now);
        }
        return scope.roles().contains(Role.PATHWAY_COORDINATOR)
                ? Shown.bare(row, Referral.stateOf(now))
                : bare(scope, row);
    }

    private Shown bare(Scope scope, ReferralView.Row row) {
        return Shown.bare(row, standing(scope, row).state());
    }

    private ReferralView.Standing standing(Scope scope, ReferralView.Row row) {
        return referrals.standingsOf(row.referral(), scope.who().agency()).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Referral.Refusal endedFor(ReferralView.Standing standing, ReferralView.Row row) {
        if (standing.state() == Referral.State.REJECTED) {
            return Referral.Refusal.ALREADY_DECLINED;
        }
        return referrals.stateOf(row.referral()) instanceof Referral.Taken
                ? Referral.Refusal.ALREADY_TAKEN
                : Referral.Refusal.OVER;
    }
}
