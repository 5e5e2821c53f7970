package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.ReferralId;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.cairn.coordination.referral.Referral;
import org.cairn.coordination.referral.Referral.State;
import org.cairn.coordination.referral.Refusal;

/** Who may come near a referral, and what each side sees of it: sender, addressee, recipient, coordinator; others find nothing. */
@ApplicationScoped
public class ReferralDoor {

    private static final Set<Refusal> TELLS_AN_ADDRESSEE =
            Set.of(Refusal.ALREADY_DECLINED, Refusal.ALREADY_TAKEN, Refusal.EXPIRED, Refusal.ASKED_NO_MORE);

    private final ReferralView referrals;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Etag etag;
    private final PathwayView pathways;

    ReferralDoor(ReferralView referrals, Disclosure disclosure, ScopedView scoped, Etag etag, PathwayView pathways) {
        this.referrals = referrals;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.etag = etag;
        this.pathways = pathways;
    }

    /**
     * Lets a party act on it, on the state that it last read (If-Match); who was a party and is none any more is told how
     * it ended for them, and everybody else finds nothing.
     */
    ReferralView.Row enter(ReferralId referral, String what) {
        var row = referrals.find(referral).orElseThrow(Problem::notFound);
        var scope = disclosure.of(row.pathway(), what);
        var shown = shownTo(scope, row);
        if (scope.relation() == Relation.ENDED) {
            throw new Refused(endedFor(scope, row));
        }
        etag.requireMatch(scoped.of(shown, scope));
        return row;
    }

    /** As {@link #enter}, for what only a coordinator of the pathway does. */
    ReferralView.Row coordinate(ReferralId referral, String what) {
        var row = referrals.find(referral).orElseThrow(Problem::notFound);
        var scope = disclosure.live(row.pathway(), what);
        if (!coordinates(scope, row) || row.state() == State.DRAFT) {
            throw Problem.notFound();
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
        return switch (referrals.stateOf(row.referral())) {
            case Referral.Draft(var draft)
            when agency.equals(draft.requester()) -> Shown.draft(row, Letters.read(draft));
            case Referral.Sent sent when agency.equals(sent.request().requester()) -> Shown.toSender(row, sent);
            case Referral.Taken taken when taken.recipient().equals(agency) -> Shown.toRecipient(row, taken);
            case Referral.Open open when open.asked().awaits(agency) -> Shown.toAddressee(row, open, agency);
            case Referral.Sent sent when coordinates(scope, row) -> Shown.bare(row, Referral.stateOf(sent));
            default -> bare(scope, row);
        };
    }

    /** An agency that is only asked to coordinate does not yet. */
    private boolean coordinates(Scope scope, ReferralView.Row row) {
        return pathways.courseOf(row.pathway()).coordinator().equals(scope.who().agency());
    }

    private Shown bare(Scope scope, ReferralView.Row row) {
        return Shown.bare(row, standing(scope, row).state());
    }

    private ReferralView.Standing standing(Scope scope, ReferralView.Row row) {
        return referrals.standingsOf(row.referral(), scope.who().agency()).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Refusal endedFor(Scope scope, ReferralView.Row row) {
        return referrals.stateOf(row.referral()) instanceof Referral.Sent sent
                ? sent.asked()
                        .whyNot(scope.who().agency())
                        .filter(TELLS_AN_ADDRESSEE::contains)
                        .orElse(Refusal.OVER)
                : Refusal.OVER;
    }
}
