package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.coordination.ReferralEvent.Amended;
import org.cairn.contracts.coordination.ReferralEvent.Expired;
import org.cairn.contracts.coordination.ReferralEvent.Reoffered;
import org.cairn.contracts.coordination.ReferralEvent.Requested;

/** What one of those concerned may see of an event: as if nobody else had been asked, and without where the person went. */
final class OwnPart {

    private OwnPart() {}

    /** A request as one of those asked may see it. */
    static Requested of(Requested asked, AgencyId candidate) {
        return of(asked, candidate, asked.answerBy(), asked.at());
    }

    /** A request as the next in turn may see it: it is asked at that moment, by that day. */
    static Requested of(Requested asked, Reoffered anew) {
        return of(asked, anew.candidate(), anew.answerBy(), anew.at());
    }

    /** The day that passed, as one who did not answer may see it. */
    static Expired of(Expired over, AgencyId candidate) {
        return new Expired(over.unanswered().stream().filter(candidate::equals).toList(), over.at());
    }

    private static Requested of(Requested asked, AgencyId candidate, Instant answerBy, Instant at) {
        return new Requested(
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
                answerBy,
                null,
                null,
                null,
                asked.emergencyUntil(),
                at);
    }

    /** The request with what its sender changed afterwards. */
    static Requested amended(Requested asked, Amended amended) {
        return replacing(
                asked,
                amended.priority() == null ? asked.priority() : amended.priority(),
                amended.region() == null ? asked.region() : amended.region(),
                asked.candidates());
    }

    /** A move to elsewhere as the house that the person has left may see it: neither where to nor who was asked. */
    static Requested withoutTheWay(Requested asked) {
        return replacing(asked, asked.priority(), null, List.of());
    }

    private static Requested replacing(Requested asked, Priority priority, String region, List<AgencyId> candidates) {
        return new Requested(
                asked.requester(),
                asked.kind(),
                asked.partOf(),
                candidates,
                candidates.isEmpty() ? List.of() : asked.reserve(),
                asked.service(),
                priority,
                asked.purpose(),
                region,
                asked.consents(),
                asked.categories(),
                candidates.isEmpty() ? null : asked.hold(),
                asked.answerBy(),
                null,
                null,
                null,
                asked.emergencyUntil(),
                asked.at());
    }
}
