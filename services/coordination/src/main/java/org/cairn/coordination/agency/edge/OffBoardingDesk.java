package org.cairn.coordination.agency.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.access.Offices;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.guardian.edge.GuardianDesk;
import org.cairn.coordination.pathway.edge.CoordinatorDesk;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.cairn.coordination.referral.edge.ReferralDesk;

/** Ends what an agency that has left still had: its referrals, its offices, then its grants. It was silent already from its leaving on. */
@ApplicationScoped
public class OffBoardingDesk {

    private final LeftBehind leftBehind;
    private final ReferralDesk referrals;
    private final PathwayView pathways;
    private final CoordinatorDesk coordination;
    private final GuardianDesk guardians;
    private final AccessDesk access;
    private final PlatformClock clock;

    OffBoardingDesk(
            LeftBehind leftBehind,
            ReferralDesk referrals,
            PathwayView pathways,
            CoordinatorDesk coordination,
            GuardianDesk guardians,
            AccessDesk access,
            PlatformClock clock) {
        this.leftBehind = leftBehind;
        this.referrals = referrals;
        this.pathways = pathways;
        this.coordination = coordination;
        this.guardians = guardians;
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
        leftBehind.grantsOf(agency).forEach((pathway, ids) -> {
            var grants = ids.stream().map(GrantId::new).toList();
            leaveOffices(pathway, agency, grants, act);
            access.revoke(pathway, grants, act);
        });
        leftBehind.settled(agency);
    }

    /** On a closed pathway nobody can be asked anew; there the grants end and nothing else. */
    private void leaveOffices(PathwayId pathway, AgencyId agency, List<GrantId> grants, Act act) {
        var proposed = grants.contains(Offices.proposed(agency));
        var guardian = grants.contains(Offices.guardian(agency)) || grants.contains(Offices.askedGuardian(agency));
        if (!proposed && !guardian || !pathways.isUnderWay(pathway)) {
            return;
        }
        if (proposed) {
            coordination.goOnWithout(pathway, agency, act);
        }
        if (guardian) {
            guardians.goOnWithout(pathway, agency, act);
        }
    }
}
