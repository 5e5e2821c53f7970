package org.cairn.coordination.needs;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.NeedsEvent;
import org.cairn.contracts.coordination.NeedsEvent.Occasion;

/** What a person needs for a life in safety, as it was gone through with them over time. Pure. */
public sealed interface NeedsProfile {

    /** Nobody went through it with the person yet. */
    record Unspoken() implements NeedsProfile {}

    /** It was gone through, the first time first. */
    record Reviewed(List<Review> reviews) implements NeedsProfile {
        public Reviewed {
            reviews = List.copyOf(reviews);
        }
    }

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Note what was said. */
        record Note(Review review) implements Command {}

        /** It is time to go through it again. */
        record Remind(Instant dueAt, Instant at) implements Command {}

        /** The day passed; that changes nothing for the person. */
        record Miss(Instant dueAt, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        NOTHING_SAID(
                "Nothing was rated and no wish was noted.",
                "Send what was spoken of; leave out what was not, it need not be complete.",
                "byPerson"),
        NO_INTAKE_YET(
                "There is nothing yet that a later review could be compared with.",
                "Send the first one with the occasion INTAKE.",
                "occasion"),
        INTAKE_STANDS(
                "What was said at intake stands, so that change can be seen.",
                "Send this one with another occasion, such as REVIEW.",
                "occasion");

        private final Reason reason;

        Refusal(String because, String wayOut, String field) {
            this.reason = new Reason(because, wayOut, field);
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    /** The rules, one line each, read from the top. */
    static Decision<NeedsEvent, Refusal> decide(NeedsProfile now, Command command) {
        return switch (new Turn(now, command)) {
            case Turn(var _, Command.Note(var review)) when review.saysNothing() -> refused(Refusal.NOTHING_SAID);
            case Turn(Unspoken _, Command.Note(var review))
            when review.occasion() != Occasion.INTAKE -> refused(Refusal.NO_INTAKE_YET);
            case Turn(Reviewed _, Command.Note(var review))
            when review.occasion() == Occasion.INTAKE -> refused(Refusal.INTAKE_STANDS);
            case Turn(var _, Command.Note(var review)) ->
                agreed(new NeedsEvent.ProfileReviewed(
                        review.occasion(), review.byPerson(), review.byCaseworker(), review.wish(), review.at()));
            case Turn(Unspoken _, var _) -> agreed();
            case Turn(Reviewed _, Command.Remind(var dueAt, var at)) -> agreed(new NeedsEvent.ReviewDue(dueAt, at));
            case Turn(Reviewed _, Command.Miss(var dueAt, var at)) -> agreed(new NeedsEvent.ReviewMissed(dueAt, at));
        };
    }

    /** Facts folded into state. */
    static NeedsProfile evolve(NeedsProfile now, NeedsEvent event) {
        return switch (event) {
            case NeedsEvent.ProfileReviewed(var occasion, var byPerson, var byCaseworker, var wish, var at) ->
                new Reviewed(Stream.concat(
                                reviewsOf(now).stream(),
                                Stream.of(new Review(occasion, byPerson, byCaseworker, wish, at)))
                        .toList());
            case NeedsEvent.ReviewDue _, NeedsEvent.ReviewMissed _ -> now;
        };
    }

    /** All reviews, the first one first. */
    static List<Review> reviewsOf(NeedsProfile now) {
        return switch (now) {
            case Unspoken _ -> List.of();
            case Reviewed(var reviews) -> reviews;
        };
    }

    record Turn(NeedsProfile now, Command command) {}
}
