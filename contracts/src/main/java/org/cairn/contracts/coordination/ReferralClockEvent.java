package org.cairn.contracts.coordination;

import java.time.Instant;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.ReferralId;

/** What a referral's answer clock says; it warns and never decides against the person. */
public sealed interface ReferralClockEvent extends Event {

    /** The answer is due soon. */
    @EventType(value = "org.cairn.coordination.deadline.approaching.v1", topic = "coordination.events")
    record Approaching(
            @In(Category.STATUS) ReferralId referral,
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at)
            implements ReferralClockEvent {}

    /** The answer did not come in time. */
    @EventType(value = "org.cairn.coordination.deadline.missed.v1", topic = "coordination.events")
    record Missed(
            @In(Category.STATUS) ReferralId referral,
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at)
            implements ReferralClockEvent {}
}
