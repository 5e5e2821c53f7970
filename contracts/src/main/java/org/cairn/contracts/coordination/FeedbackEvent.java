package org.cairn.contracts.coordination;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.ReferralId;

/** What the person says of a service; only sums of many reach agencies. */
public sealed interface FeedbackEvent extends Event {

    /** The person said how a service was; to the service itself it may stay unsaid who. */
    @EventType(value = "org.cairn.coordination.feedback.given.v1", topic = "coordination.events")
    record Given(
            @In(Category.NEEDS) ReferralId referral,
            @In(Category.NEEDS) AgencyId about,
            @In(Category.NEEDS) AgencyId by,
            @In(Category.NEEDS) Verdict verdict,
            @In(Category.NEEDS) String words,
            @In(Category.NEEDS) boolean anonymous,
            @In(Category.STATUS) Instant at)
            implements FeedbackEvent {}

    /** Somebody spoke with the person about the harm; stays in coordination. */
    record HarmHeard(
            @In(Category.NEEDS) AgencyId by,
            @In(Category.STATUS) Instant at) implements FeedbackEvent {}

    /** How a service was. */
    enum Verdict {
        HELPED,
        PARTLY,
        DID_NOT_HELP,
        HARMED
    }
}
