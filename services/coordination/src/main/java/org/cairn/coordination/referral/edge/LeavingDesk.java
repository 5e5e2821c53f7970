package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.referral.Referral;

/** Ends the referral of a house that a person has left for another; its grants end in the same transaction. */
@ApplicationScoped
public class LeavingDesk {

    private static final Set<Referral.State> TAKEN =
            Set.of(Referral.State.ACCEPTED, Referral.State.IN_PROGRESS, Referral.State.ON_HOLD);

    private final ReferralView referrals;
    private final ReferralNotes notes;
    private final ReferralCourse course;
    private final AccessDesk access;

    LeavingDesk(ReferralView referrals, ReferralNotes notes, ReferralCourse course, AccessDesk access) {
        this.referrals = referrals;
        this.notes = notes;
        this.course = course;
        this.access = access;
    }

    /** The person has left the house that had taken this referral on; what is over already stays as it is. */
    @Transactional
    public void leave(PathwayId pathway, ReferralId referral, Act act) {
        referrals.find(referral).filter(row -> row.pathway().equals(pathway)).ifPresent(row -> leave(row, act));
    }

    private void leave(ReferralView.Row row, Act act) {
        if (!(course.held(row.referral()) instanceof Referral.Taken taken)) {
            return;
        }
        var next = transferBy(row, taken.recipient()).map(ReferralView.Row::referral);
        var changes = new Changes(row.pathway());
        course.leave(row, next.orElse(null), changes, act);
        changes.write(access, act);
    }

    /** The transfer by which the house gave its place away, when it was one and was taken on. */
    private Optional<ReferralView.Row> transferBy(ReferralView.Row row, AgencyId house) {
        return referrals.runningOf(row.pathway()).stream()
                .filter(next -> next.kind() == Kind.TRANSFER
                        && next.service() == row.service()
                        && next.requester().equals(house)
                        && !next.referral().equals(row.referral())
                        && TAKEN.contains(next.state()))
                .findFirst();
    }
}
