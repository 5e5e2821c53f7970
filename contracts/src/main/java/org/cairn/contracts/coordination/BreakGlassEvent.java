package org.cairn.contracts.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.Role;

/** What happens when somebody's life depends on what an agency may not read: opened by two others, for hours, and looked at afterwards. */
public sealed interface BreakGlassEvent extends Event {

    /** The agency to which it is opened. */
    AgencyId recipient();

    /**
     * An agency that helps the person asked that another one may read.
     *
     * @param answerBy until when a second agency may agree; one that was asked before this was said had a day
     */
    record Asked(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) AgencyId by,
            @In(Category.STATUS) Role role,
            @In(Category.STATUS) Set<Category> categories,
            @In(Category.STATUS) Danger danger,
            @In(Category.SAFETY) String why,
            @In(Category.STATUS) Instant answerBy,
            @In(Category.STATUS) Instant at)
            implements BreakGlassEvent {

        public Asked {
            answerBy = answerBy == null ? at.plus(Duration.ofDays(1)) : answerBy;
        }
    }

    /** Nobody agreed in time; the question lapsed and nothing was opened. */
    record Lapsed(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) Instant at) implements BreakGlassEvent {}

    /** A second agency did not agree. */
    record Refused(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) AgencyId by,
            @In(Category.STATUS) Instant at) implements BreakGlassEvent {}

    /** A second agency agreed: it may be read until then. */
    @EventType(value = "org.cairn.coordination.break-glass.opened.v1", topic = "coordination.restricted")
    record Opened(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) AgencyId by,
            @In(Category.STATUS) Set<Category> categories,
            @In(Category.STATUS) Danger danger,
            @In(Category.STATUS) Instant until,
            @In(Category.STATUS) Instant at)
            implements BreakGlassEvent {}

    /** It may not be read any more: its time is over, or it was ended before. */
    @EventType(value = "org.cairn.coordination.break-glass.closed.v1", topic = "coordination.restricted")
    record Closed(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) Instant reviewDueAt,
            @In(Category.STATUS) Instant at)
            implements BreakGlassEvent {}

    /** The data-protection officer looked at it. */
    @EventType(value = "org.cairn.coordination.break-glass.reviewed.v1", topic = "coordination.restricted")
    record Reviewed(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) Finding finding,
            @In(Category.STATUS) Instant at)
            implements BreakGlassEvent {}

    /** Nobody looked at it by the day set. */
    @EventType(value = "org.cairn.coordination.break-glass.review-missed.v1", topic = "coordination.restricted")
    record ReviewMissed(
            @In(Category.STATUS) AgencyId recipient,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at)
            implements BreakGlassEvent {}

    /** What the person is in. */
    enum Danger {
        IMMINENT_DANGER,
        MISSING_PERSON,
        MEDICAL_EMERGENCY
    }

    /** What the review found. */
    enum Finding {
        JUSTIFIED,
        VIOLATION
    }
}
