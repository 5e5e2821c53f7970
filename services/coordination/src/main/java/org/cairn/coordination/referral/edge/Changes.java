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

    /**
     * Writes them, what begins before what ends: an agency that goes on having a part is without any grant at no position, not
     * even for a service that hears of one after the other. Returns the position from which they hold.
     */
    long write(AccessDesk access, Act act) {
        var begins = access.grant(pathway, begun, act);
        return ended.isEmpty() ? begins : Math.max(begins, access.revoke(pathway, ended, act));
    }
}
