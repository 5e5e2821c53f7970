package org.cairn.coordination.agency.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.GrantId;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.referral.edge.ReferralDesk;

/** Ends what an agency that has left still had: its referrals, then its grants. It was silent already from its leaving on. */
@ApplicationScoped
public class OffBoardingDesk {

    private final LeftBehind leftBehind;
    private final ReferralDesk referrals;
    private final AccessDesk access;
    private final PlatformClock clock;

    OffBoardingDesk(LeftBehind leftBehind, ReferralDesk referrals, AccessDesk access, PlatformClock clock) {
        this.leftBehind = leftBehind;
        this.referrals = referrals;
        this.access = access;
        this.clock = clock;
    }

    /** Agencies that have left and still have something that must end. */
    List<AgencyId> unsettled() {
        return leftBehind.unsettled();
    }

    /** Ends all that this agency has, once. */
    @Transactional
    public void settle(AgencyId agency) {
        var cause = clock.newId();
        var act = new Act(Act.PLATFORM, "off-boarding", clock.now(), cause, cause);
        referrals.cancelAllWith(agency, act);
        leftBehind
                .grantsOf(agency)
                .forEach((pathway, grants) ->
                        access.revoke(pathway, grants.stream().map(GrantId::new).toList(), act));
        leftBehind.settled(agency);
    }
}
