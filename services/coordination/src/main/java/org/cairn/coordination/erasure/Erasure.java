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
    public record Hold(AgencyId by, Set<String> services) {}

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** Pass the person's wish on; {@code inPerson} when the person or their guardian says it. */
        record Request(AgencyId by, boolean inPerson, Instant at) implements Command {}

        /** Confirm that it is the person's wish; {@code everybody} are the services that keep anything of persons. */
        record Confirm(AgencyId by, boolean closed, Set<String> everybody, Instant at) implements Command {}

        /** Keep the person after all. */
        record TakeBack(AgencyId by, boolean inPerson, Instant at) implements Command {}

        /** Keep what these services hold for proceedings. */
        record PlaceHold(AgencyId by, Set<String> services, HoldGround ground, Instant at) implements Command {}

        /** Proceedings are over. */
        record LiftHold(AgencyId by, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    public enum Refusal implements org.cairn.chassis.Refusal {
        ALREADY_REQUESTED("The wish is noted already.", "Wait for the coordinating agency to confirm it.", ""),
        NOT_REQUESTED("Nobody passed such a wish on.", "Ask the person, and pass it on first.", ""),
        FOUR_EYES(
                "What cannot be undone takes two agencies.",
                "Let another agency than the one that passed the wish on confirm it.",
                ""),
        STILL_OPEN(
                "Nobody could help with what is forgotten: the pathway is still open.",
                "Close the pathway first, then confirm.",
                ""),
        TOO_LATE("It is done and cannot be undone.", "Open a new pathway if the person comes back.", ""),
        NOT_THE_ASKER(
                "Another agency passed the wish on.",
                "Only that agency, the person or their guardian takes it back.",
                ""),
        ALREADY_HELD("There is a hold already.", "Wait until it is lifted, or have it lifted.", ""),
        NOT_HELD("Nothing is held.", "Read how the wish stands.", ""),
        NOT_YOURS("Another agency placed the hold.", "Only the agency that placed it lifts it.", "");

        private final String because;
        private final String wayOut;
        private final String field;

        Refusal(String because, String wayOut, String field) {
            this.because = because;
            this.wayOut = wayOut;
            this.field = field;
        }

        @Override
        public String because() {
            return because;
        }

        @Override
        public String wayOut() {
            return wayOut;
        }

        @Override
        public String field() {
            return field;
        }
    }

    /** The rules, read from the top; what no line allows is refused. */
    public static Decision<PrivacyEvent, Refusal> decide(Erasure now, Command command) {
        return switch (command) {
            case Command.Request _ when now.requestedBy != null -> refused(Refusal.ALREADY_REQUESTED);
            case Command.Request(var by, var inPerson, var at) ->
                agreed(new PrivacyEvent.ErasureRequested(by, inPerson, at));
            case Command.Confirm _ when now.requestedBy == null -> refused(Refusal.NOT_REQUESTED);
            case Command.Confirm _ when now.confirmed -> refused(Refusal.TOO_LATE);
            case Command.Confirm(var by, var _, var _, var _)
            when by.equals(now.requestedBy) -> refused(Refusal.FOUR_EYES);
            case Command.Confirm(var _, var closed, var _, var _) when !closed -> refused(Refusal.STILL_OPEN);
            case Command.Confirm(var by, var _, var everybody, var at) ->
                agreed(
                        new PrivacyEvent.ErasureConfirmed(by, at),
                        new PrivacyEvent.KeyDestroyed(now.without(everybody), at));
            case Command.TakeBack _ when now.confirmed -> refused(Refusal.TOO_LATE);
            case Command.TakeBack _ when now.requestedBy == null -> refused(Refusal.NOT_REQUESTED);
            case Command.TakeBack(var by, var inPerson, var _)
            when !inPerson && !by.equals(now.requestedBy) -> refused(Refusal.NOT_THE_ASKER);
            case Command.TakeBack(var _, var _, var at) -> agreed(new PrivacyEvent.ErasureTakenBack(at));
            case Command.PlaceHold _ when now.confirmed -> refused(Refusal.TOO_LATE);
            case Command.PlaceHold _ when now.hold != null -> refused(Refusal.ALREADY_HELD);
            case Command.PlaceHold(var by, var services, var ground, var at) ->
                agreed(new PrivacyEvent.LegalHoldPlaced(by, services, ground, at));
            case Command.LiftHold _ when now.hold == null -> refused(Refusal.NOT_HELD);
            case Command.LiftHold(var by, var _) when !by.equals(now.hold.by()) -> refused(Refusal.NOT_YOURS);
            case Command.LiftHold(var _, var at)
            when now.confirmed ->
                agreed(new PrivacyEvent.LegalHoldLifted(at), new PrivacyEvent.KeyDestroyed(now.hold.services(), at));
            case Command.LiftHold(var _, var at) -> agreed(new PrivacyEvent.LegalHoldLifted(at));
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
            case PrivacyEvent.LegalHoldPlaced(var by, var services, var _, var _) ->
                new Erasure(now.requestedBy, now.confirmed, new Hold(by, services), now.destroyed);
            case PrivacyEvent.LegalHoldLifted _ -> new Erasure(now.requestedBy, now.confirmed, null, now.destroyed);
            case PrivacyEvent.KeyDestroyed(var services, var _) ->
                new Erasure(now.requestedBy, now.confirmed, now.hold, union(now.destroyed, services));
        };
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
