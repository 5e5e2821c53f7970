package org.cairn.timeline.pathway;

import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.ReferralEvent;

/** A request as one of those asked may see it: as if nobody else had been asked. */
final class OwnPart {

    private OwnPart() {}

    static ReferralEvent.Requested of(ReferralEvent.Requested asked, AgencyId candidate) {
        return new ReferralEvent.Requested(
                asked.requester(),
                asked.kind(),
                null,
                List.of(candidate),
                List.of(),
                asked.service(),
                asked.priority(),
                asked.purpose(),
                asked.region(),
                null,
                asked.categories(),
                asked.hold(),
                asked.answerBy(),
                null,
                null,
                null,
                asked.at());
    }
}
