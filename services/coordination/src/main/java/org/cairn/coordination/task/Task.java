package org.cairn.coordination.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;

/**
 * Something that an agency has to do. Pure.
 *
 * @param referral what it is about; null when it is not about a referral
 * @param consent what it is about; null when it is not about a consent
 * @param dueAt by when; null where no day is set
 */
public record Task(Kind kind, PathwayId pathway, ReferralId referral, ConsentId consent, Instant dueAt) {

    /** Soonest first, those without a day last; the key settles the order of those due at the same moment. */
    public static final Comparator<Task> SOONEST_FIRST = Comparator.comparing(Task::place);

    /** A task about a referral. */
    public static Task about(Kind kind, PathwayId pathway, ReferralId referral, Instant dueAt) {
        return new Task(kind, pathway, referral, null, dueAt);
    }

    /** A task about a consent. */
    public static Task about(Kind kind, PathwayId pathway, ConsentId consent, Instant dueAt) {
        return new Task(kind, pathway, null, consent, dueAt);
    }

    /** A task about the pathway itself. */
    public static Task about(Kind kind, PathwayId pathway, Instant dueAt) {
        return new Task(kind, pathway, null, null, dueAt);
    }

    /** Its place in the order. */
    public Place place() {
        return new Place(dueAt, key());
    }

    /** {@code <kind>/<id of what it is about>}, one of a kind for an agency; ordered byte by byte. */
    private String key() {
        var about = referral != null ? referral.toString() : consent != null ? consent.toString() : pathway.toString();
        return kind.code() + "/" + about;
    }

    /** What there is to do. */
    public enum Kind {
        ANSWER_REFERRAL,
        ANSWER_INFORMATION,
        START_SERVICE,
        COMPLETE_SERVICE,
        SETTLE_DEAD_END,
        ANSWER_COORDINATOR_PROPOSAL,
        RENEW_CONSENT,
        ACKNOWLEDGE_STOP_USE,
        APPOINT_GUARDIAN,
        ANSWER_BREAK_GLASS,
        CONFIRM_ERASURE,
        REVIEW_HOLD,
        TELL_OF_HOLD,
        REVIEW_NEEDS,
        HEAR_HARM,
        ASK_FOR_GUARDIAN,
        REVIEW_SAFETY_PLAN,
        LOOK_AT_THREAT,
        PASS_ON_DANGER_ABROAD,
        ASSESS_DEPENDANT;

        /** Its word in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A place in the order of tasks. */
    public record Place(Instant dueAt, String key) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(
                        Place::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** The place that this text names, as {@link #toString} wrote it. */
        public static Place parse(String text) {
            var middle = text.indexOf(' ');
            var day = text.substring(0, middle);
            return new Place(day.isEmpty() ? null : Instant.parse(day), text.substring(middle + 1));
        }

        @Override
        public String toString() {
            return (dueAt == null ? "" : dueAt) + " " + key;
        }
    }
}
