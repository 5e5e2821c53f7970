package org.cairn.contracts.immigration;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** What happens to the bar on removing a person: it stands for everybody who is presumed to have been trafficked, whatever their nationality (CETS 197 Art. 10(2), 13(1)). */
public sealed interface HoldEvent extends Event {

    /** Nobody may remove the person from now on. */
    @EventType(value = "org.cairn.immigration.removal-hold.activated.v1", topic = "immigration.events")
    record Activated(
            @In(Category.IMMIGRATION) HoldReason reason,
            @In(Category.STATUS) Instant at) implements HoldEvent {}

    /** There is one more reason. */
    record ReasonAdded(
            @In(Category.IMMIGRATION) HoldReason reason,
            @In(Category.STATUS) Instant at) implements HoldEvent {}

    /** One reason is gone. */
    record ReasonEnded(
            @In(Category.IMMIGRATION) HoldReason reason,
            @In(Category.STATUS) Instant at) implements HoldEvent {}

    /** No reason is left; whoever helps the person is told, and until then the bar stands. */
    @EventType(value = "org.cairn.immigration.removal-hold.release-noticed.v1", topic = "immigration.restricted")
    record ReleaseNoticed(
            @In(Category.STATUS) Instant releaseAt,
            @In(Category.STATUS) Instant at) implements HoldEvent {}

    /** There is a reason again. */
    @EventType(value = "org.cairn.immigration.removal-hold.release-called-off.v1", topic = "immigration.restricted")
    record ReleaseCalledOff(@In(Category.STATUS) Instant at) implements HoldEvent {}

    /** The notice has run and no reason came up. */
    @EventType(value = "org.cairn.immigration.removal-hold.released.v1", topic = "immigration.restricted")
    record Released(@In(Category.STATUS) Instant at) implements HoldEvent {}

    /** The reference under which an enforcement body holds a file; only by it may that body ask. */
    record ReferenceNoted(
            @In(Category.IMMIGRATION) AgencyId authority,
            @In(Category.IMMIGRATION) String reference,
            @In(Category.STATUS) Instant at)
            implements HoldEvent {}

    /**
     * Something was heard of the identification on which the bar depends; the facts come in any order.
     *
     * @param day the day of a decision; null where the fact has none
     */
    record Heard(
            @In(Category.IMMIGRATION) Fact fact,
            @In(Category.IMMIGRATION) LocalDate day,
            @In(Category.STATUS) Instant at)
            implements HoldEvent {}

    /** What identification and coordination tell, without what they decided. */
    enum Fact {
        PRESUMED,
        SUBMITTED,
        GROUNDS_DECIDED,
        CONCLUSIVE_DECIDED,
        RECONSIDERATION_REQUESTED,
        RECONSIDERATION_DECIDED,
        REVIEW_OPENED,
        REVIEW_DECIDED,
        REFLECTION_STARTED,
        REFLECTION_EXTENDED,
        REFLECTION_WITHHELD,
        REFLECTION_ENDED,
        APPEALED,
        APPEAL_DECIDED,
        WITHDRAWN,
        PATHWAY_CLOSED
    }

    /** Why nobody may remove the person. */
    enum HoldReason {
        PRESUMED,
        IDENTIFICATION_PENDING,
        REFLECTION_PERIOD,
        RECONSIDERATION,
        JUDICIAL_REVIEW,
        APPEAL,
        STATUS_PENDING,
        STATUS_APPEAL,
        PERMIT
    }
}
