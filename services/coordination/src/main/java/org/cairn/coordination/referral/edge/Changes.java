package org.cairn.coordination.referral.edge;

import java.util.ArrayList;
import java.util.List;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.AccessEvent.Granted;
import org.cairn.coordination.access.edge.AccessDesk;

/** The grants that begin and end with the steps of one transaction on one pathway; written last, behind all referrals. */
final class Changes {

    private final PathwayId pathway;
    private final List<GrantId> ended = new ArrayList<>();
    private final List<Granted> begun = new ArrayList<>();

    Changes(PathwayId pathway) {
        this.pathway = pathway;
    }

    void end(GrantId grant) {
        ended.add(grant);
    }

    void begin(Granted grant) {
        begun.add(grant);
    }

    /** Writes them; returns the position from which they hold. */
    long write(AccessDesk access, Act act) {
        if (!ended.isEmpty()) {
            access.revoke(pathway, ended, act);
        }
        return access.grant(pathway, begun, act);
    }
}
