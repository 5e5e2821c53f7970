package org.cairn.coordination.erasure;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.Optional;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.PrivacyEvent;
import org.cairn.coordination.erasure.Erasure.Command;
import org.cairn.coordination.erasure.Erasure.Day;
import org.cairn.coordination.erasure.Erasure.Nearness;

/** The rules of a hold for proceedings: who places it says when it is looked at again; only they end it, and no day ends it. Pure. */
final class HoldRules {

    private HoldRules() {}

    static Decision<PrivacyEvent, ErasureRefusal> place(Erasure now, Command.PlaceHold place) {
        if (now.confirmed()) {
            return refused(ErasureRefusal.TOO_LATE);
        }
        if (now.hold() != null) {
            return refused(ErasureRefusal.ALREADY_HELD);
        }
        return impossible(place.review(), place.at())
                .<Decision<PrivacyEvent, ErasureRefusal>>map(Decision::refused)
                .orElseGet(() -> agreed(new PrivacyEvent.LegalHoldPlaced(
                        place.by(),
                        place.services(),
                        place.ground(),
                        place.review().dueAt(),
                        place.at())));
    }

    static Decision<PrivacyEvent, ErasureRefusal> review(Erasure now, Command.ReviewHold review) {
        return notTheirs(now, review.by())
                .or(() -> impossible(review.next(), review.at()))
                .<Decision<PrivacyEvent, ErasureRefusal>>map(Decision::refused)
                .orElseGet(() ->
                        agreed(new PrivacyEvent.LegalHoldReviewed(review.next().dueAt(), review.at())));
    }

    /** A clock that was overtaken says nothing. */
    static Decision<PrivacyEvent, ErasureRefusal> warn(Erasure now, Command.WarnOfReview warn) {
        return awaits(now, warn.dueAt(), Nearness.AHEAD)
                ? agreed(new PrivacyEvent.LegalHoldReviewNear(warn.dueAt(), warn.at()))
                : agreed();
    }

    /** The hold stands: nothing is erased because somebody forgot to look. */
    static Decision<PrivacyEvent, ErasureRefusal> miss(Erasure now, Command.MissReview missed) {
        return awaits(now, missed.dueAt(), Nearness.AHEAD) || awaits(now, missed.dueAt(), Nearness.NEAR)
                ? agreed(new PrivacyEvent.LegalHoldReviewMissed(missed.dueAt(), missed.at()))
                : agreed();
    }

    static Decision<PrivacyEvent, ErasureRefusal> lift(Erasure now, Command.LiftHold lift) {
        var refused = notTheirs(now, lift.by());
        if (refused.isPresent()) {
            return refused(refused.get());
        }
        var lifted = new PrivacyEvent.LegalHoldLifted(lift.at());
        return now.confirmed()
                ? agreed(lifted, new PrivacyEvent.KeyDestroyed(now.hold().services(), lift.at()))
                : agreed(lifted);
    }

    private static Optional<ErasureRefusal> notTheirs(Erasure now, AgencyId by) {
        if (now.hold() == null) {
            return Optional.of(ErasureRefusal.NOT_HELD);
        }
        return by.equals(now.hold().by()) ? Optional.empty() : Optional.of(ErasureRefusal.NOT_YOURS);
    }

    private static Optional<ErasureRefusal> impossible(Day review, Instant at) {
        if (!review.dueAt().isAfter(at)) {
            return Optional.of(ErasureRefusal.REVIEW_NOT_AHEAD);
        }
        return review.dueAt().isAfter(review.latest()) ? Optional.of(ErasureRefusal.REVIEW_TOO_FAR) : Optional.empty();
    }

    private static boolean awaits(Erasure now, Instant dueAt, Nearness nearness) {
        return now.hold() != null && now.hold().review().equals(new Erasure.Review(dueAt, nearness));
    }
}
