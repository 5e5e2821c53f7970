package org.cairn.contracts.coordination;

import java.time.Instant;
import java.util.Map;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** What the person needs for a life in safety, in the seven elements of human security (UNDP 1994) and two more, as they and their caseworker see it. */
public sealed interface NeedsEvent extends Event {

    /** Person and caseworker went through it. */
    @EventType(value = "org.cairn.coordination.needs.profile-reviewed.v1", topic = "coordination.events")
    record ProfileReviewed(
            @In(Category.STATUS) Occasion occasion,
            @In(Category.NEEDS) Map<Element, Rating> byPerson,
            @In(Category.NEEDS) Map<Element, Rating> byCaseworker,
            @In(Category.NEEDS) String wish,
            @In(Category.STATUS) Instant at)
            implements NeedsEvent {}

    /** It is time to go through it again. */
    @EventType(value = "org.cairn.coordination.needs.review-due.v1", topic = "coordination.events")
    record ReviewDue(
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements NeedsEvent {}

    /** That day passed. */
    @EventType(value = "org.cairn.coordination.needs.review-missed.v1", topic = "coordination.events")
    record ReviewMissed(
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements NeedsEvent {}

    /** In what somebody is secure or not. */
    enum Element {
        ECONOMIC,
        FOOD,
        HEALTH,
        ENVIRONMENTAL,
        PERSONAL,
        COMMUNITY,
        POLITICAL,
        LEGAL,
        SOCIAL
    }

    /** How much is wanting. */
    enum Rating {
        NONE,
        SOME,
        ACUTE
    }

    /** When it was gone through. */
    enum Occasion {
        INTAKE,
        REVIEW,
        CHANGE_OF_STAGE,
        CLOSURE,
        MONITORING
    }
}
