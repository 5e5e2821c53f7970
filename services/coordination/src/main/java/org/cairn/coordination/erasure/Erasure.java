package org.cairn.coordination.erasure;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.PrivacyEvent;
import org.cairn.contracts.coordination.PrivacyEvent.HoldGround;

/**
 * The person's wish to be forgotten (GDPR Art. 17): asked for, confirmed by a second agency once the pathway is closed, and then done
 * by every service at once, but for what proceedings still need. Pure.
 *
 * @param requestedBy the agency that passed the wish on, or null when nobody did
 * @param confirmed whether a second agency confirmed it
 * @param hold what proceedings need, or null
 * @param destroyed the services that have forgotten the person
 */
public record Erasure(AgencyId requestedBy, boolean confirmed, Hold hold, Set<String> destroyed) {

    /** Nobody asked for anything. */
    public static final Erasure NONE = new Erasure(null, false, null, Set.of());

    /** What those services keep stays until the agency that asked for it lets go. */
    public record Hold(AgencyId by, Set<String> services, HoldGround ground, Review review) {

        private Hold with(Review next) {
            return new Hold(by, services, ground, next);
        }
    }

    /** By when the agency says again that proceedings need it, and how near that day is. */
    public record Review(Instant dueAt, Nearness nearness) {

        private static Review by(Instant dueAt) {
            return new Review(dueAt, Nearness.AHEAD);
        }
    }

    /** How near a day is. */
    public enum Nearness {
        AHEAD,
        NEAR,
        MISSED
    }

    /** The day that an agency names for the next review, and the last one that it may name. */
    public record Day(Instant dueAt, Instant latest) {}

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** Pass the person's wish on; {@code inPerson} when the person or their guardian says it. */
        record Request(AgencyId by, boolean inPerson, Instant at) implements Command {}

        /** Confirm that it is the person's wish; {@code everybody} are the services that keep anything of persons. */
        record Confirm(AgencyId by, boolean closed, Set<String> everybody, Instant at) implements Command {}

        /** Keep the person after all. */
        record TakeBack(AgencyId by, boolean inPerson, Instant at) implements Command {}

        /** Keep what these services hold for proceedings. */
        record PlaceHold(AgencyId by, Set<String> services, HoldGround ground, Day review, Instant at)
                implements Command {}

        /** Say that proceedings still need it, and look again by then. */
        record ReviewHold(AgencyId by, Day next, Instant at) implements Command {}

        /** Say that the day of the review comes near. */
        record WarnOfReview(Instant dueAt, Instant at) implements Command {}

        /** Say that it passed. */
        record MissReview(Instant dueAt, Instant at) implements Command {}

        /** Proceedings are over. */
        record LiftHold(AgencyId by, Instant at) implements Command {}
    }

    /** The rules, read from the top; what no line allows is refused. */
    public static Decision<PrivacyEvent, ErasureRefusal> decide(Erasure now, Command command) {
        return switch (command) {
            case Command.Request _ when now.requestedBy != null -> refused(ErasureRefusal.ALREADY_REQUESTED);
            case Command.Request(var by, var inPerson, var at) ->
                agreed(new PrivacyEvent.ErasureRequested(by, inPerson, at));
            case Command.Confirm _ when now.requestedBy == null -> refused(ErasureRefusal.NOT_REQUESTED);
            case Command.Confirm _ when now.confirmed -> refused(ErasureRefusal.TOO_LATE);
            case Command.Confirm(var by, var _, var _, var _)
            when by.equals(now.requestedBy) -> refused(ErasureRefusal.FOUR_EYES);
            case Command.Confirm(var _, var closed, var _, var _) when !closed -> refused(ErasureRefusal.STILL_OPEN);
            case Command.Confirm(var by, var _, var everybody, var at) ->
                agreed(
                        new PrivacyEvent.ErasureConfirmed(by, at),
                        new PrivacyEvent.KeyDestroyed(now.without(everybody), at));
            case Command.TakeBack _ when now.confirmed -> refused(ErasureRefusal.TOO_LATE);
            case Command.TakeBack _ when now.requestedBy == null -> refused(ErasureRefusal.NOT_REQUESTED);
            case Command.TakeBack(var by, var inPerson, var _)
            when !inPerson && !by.equals(now.requestedBy) -> refused(ErasureRefusal.NOT_THE_ASKER);
            case Command.TakeBack(var _, var _, var at) -> agreed(new PrivacyEvent.ErasureTakenBack(at));
            case Command.PlaceHold place -> HoldRules.place(now, place);
            case Command.ReviewHold review -> HoldRules.review(now, review);
            case Command.WarnOfReview warn -> HoldRules.warn(now, warn);
            case Command.MissReview missed -> HoldRules.miss(now, missed);
            case Command.LiftHold lift -> HoldRules.lift(now, lift);
        };
    }

    private Set<String> without(Set<String> everybody) {
        var left = new HashSet<>(everybody);
        if (hold != null) left.removeAll(hold.services());
        return left;
    }

    /** Facts folded into state. */
    public static Erasure evolve(Erasure now, PrivacyEvent event) {
        return switch (event) {
            case PrivacyEvent.ErasureRequested(var by, var _, var _) -> new Erasure(by, false, now.hold, now.destroyed);
            case PrivacyEvent.ErasureConfirmed _ -> new Erasure(now.requestedBy, true, now.hold, now.destroyed);
            case PrivacyEvent.ErasureTakenBack _ -> new Erasure(null, false, now.hold, now.destroyed);
            case PrivacyEvent.LegalHoldPlaced(var by, var services, var ground, var dueAt, var _) ->
                now.with(new Hold(by, services, ground, Review.by(dueAt)));
            case PrivacyEvent.LegalHoldReviewed(var dueAt, var _) -> now.with(now.hold.with(Review.by(dueAt)));
            case PrivacyEvent.LegalHoldReviewNear(var dueAt, var _) ->
                now.with(now.hold.with(new Review(dueAt, Nearness.NEAR)));
            case PrivacyEvent.LegalHoldReviewMissed(var dueAt, var _) ->
                now.with(now.hold.with(new Review(dueAt, Nearness.MISSED)));
            case PrivacyEvent.LegalHoldLifted _ -> now.with(null);
            case PrivacyEvent.KeyDestroyed(var services, var _) ->
                new Erasure(now.requestedBy, now.confirmed, now.hold, union(now.destroyed, services));
        };
    }

    private Erasure with(Hold next) {
        return new Erasure(requestedBy, confirmed, next, destroyed);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
