package org.cairn.coordination.dependant;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import org.cairn.chassis.Decision;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.contracts.coordination.DependantEvent.ProtectionKind;
import org.cairn.contracts.coordination.DependantEvent.StatusTrack;
import org.cairn.contracts.coordination.DependantEvent.ThreatLevel;

/** Somebody close to the person who is in danger because of them, and what is done about it (CETS 197 Art. 28). Pure. */
public sealed interface Dependant {

    /** Nobody has named them. */
    record Unknown() implements Dependant {}

    /** They are in danger; how great it is nobody has looked at yet. */
    record IdentifiedAtRisk(StatusTrack track) implements Dependant {}

    /** How great the danger is was assessed. */
    record ThreatAssessed(ThreatLevel level, StatusTrack track) implements Dependant {}

    /** Protection was asked for. */
    record ProtectionRequested(ThreatLevel level, ProtectionKind kind, StatusTrack track) implements Dependant {}

    /** They are protected. */
    record Protected(ThreatLevel level, ProtectionKind kind, StatusTrack track) implements Dependant {}

    /** The danger is over; that the two belong together is forgotten. */
    record Closed() implements Dependant {}

    /** The states as their readers see them. */
    enum State {
        IDENTIFIED_AT_RISK,
        THREAT_ASSESSED,
        PROTECTION_REQUESTED,
        PROTECTED,
        CLOSED
    }

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Note that they are in danger. */
        record Identify(Instant at) implements Command {}

        /** Say how great the danger is, for the first time or anew. */
        record AssessThreat(ThreatLevel level, Instant at) implements Command {}

        /** Ask for protection; {@code consents} whether they themselves have said yes to what it takes abroad. */
        record RequestProtection(ProtectionKind kind, boolean consents, Instant at) implements Command {}

        /** They are protected in the way that was asked for. */
        record NoteProtected(Instant at) implements Command {}

        /** Note where an application stands that rests on the person's. */
        record TrackStatus(StatusTrack track, Instant at) implements Command {}

        /** The danger is over. */
        record Close(Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        ALREADY_IDENTIFIED("This dependant is noted already.", "Go on from there.", ""),
        NOT_IDENTIFIED("There is no such dependant.", "Note them first.", ""),
        NOT_ASSESSED(
                "Nobody has looked yet at how great the danger is.",
                "Assess the threat first, with them and with the person.",
                ""),
        NO_CONSENT_OF_THEIR_OWN(
                "Somebody abroad is looked after only when they themselves agree (CETS 197 Art. 12(7), Art. 28).",
                "Ask them on their own pathway for a consent with the purpose SAFETY.",
                "kind"),
        ALREADY_REQUESTED("This protection was asked for already.", "Wait for it, or ask for another kind.", "kind"),
        NOT_REQUESTED("No protection was asked for that could have been given.", "Ask for protection first.", ""),
        NO_APPLICATION(
                "An application is granted or refused only after it was made.",
                "Note DERIVATIVE_APPLIED first.",
                "track"),
        OVER("The danger is over, and that the two belong together is forgotten.", "Note a new danger anew.", "");

        private final Reason reason;

        Refusal(String because, String wayOut, String field) {
            this.reason = new Reason(because, wayOut, field);
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    /** The rules, one line each, read from the top; what no line allows is refused. */
    static Decision<DependantEvent, Refusal> decide(DependantId id, Dependant now, Command command) {
        return switch (new Turn(now, command)) {
            case Turn(Unknown _, Command.Identify(var at)) -> agreed(new DependantEvent.IdentifiedAtRisk(id, at));
            case Turn(Unknown _, var _) -> refused(Refusal.NOT_IDENTIFIED);
            case Turn(var _, Command.Identify _) -> refused(Refusal.ALREADY_IDENTIFIED);
            case Turn(Closed _, var _) -> refused(Refusal.OVER);
            case Turn(var _, Command.AssessThreat(var level, var at)) ->
                agreed(new DependantEvent.ThreatAssessed(id, level, at));
            case Turn(IdentifiedAtRisk _, Command.RequestProtection _) -> refused(Refusal.NOT_ASSESSED);
            case Turn(var _, Command.RequestProtection(var kind, var consents, var _))
            when kind == ProtectionKind.FOREIGN_WELFARE_CHECK && !consents -> refused(Refusal.NO_CONSENT_OF_THEIR_OWN);
            case Turn(ProtectionRequested(var _, var asked, var _), Command.RequestProtection(var kind, var _, var _))
            when asked == kind -> refused(Refusal.ALREADY_REQUESTED);
            case Turn(var _, Command.RequestProtection(var kind, var _, var at)) ->
                agreed(new DependantEvent.ProtectionRequested(id, kind, at));
            case Turn(ProtectionRequested(var _, var kind, var _), Command.NoteProtected(var at)) ->
                agreed(new DependantEvent.Protected(id, kind, at));
            case Turn(var _, Command.NoteProtected _) -> refused(Refusal.NOT_REQUESTED);
            case Turn(var _, Command.TrackStatus(var track, var _)) when track == trackOf(now) -> agreed();
            case Turn(var _, Command.TrackStatus(var track, var _))
            when track != StatusTrack.DERIVATIVE_APPLIED && trackOf(now) != StatusTrack.DERIVATIVE_APPLIED ->
                refused(Refusal.NO_APPLICATION);
            case Turn(var _, Command.TrackStatus(var track, var at)) ->
                agreed(new DependantEvent.StatusTracked(id, track, at));
            case Turn(var _, Command.Close(var at)) -> agreed(new DependantEvent.Closed(id, at));
        };
    }

    /** Facts folded into state. */
    static Dependant evolve(Dependant now, DependantEvent event) {
        return switch (event) {
            case DependantEvent.IdentifiedAtRisk _ -> new IdentifiedAtRisk(StatusTrack.NONE);
            case DependantEvent.ThreatAssessed(var _, var level, var _) -> assessed(now, level);
            case DependantEvent.ProtectionRequested(var _, var kind, var _) ->
                new ProtectionRequested(levelOf(now), kind, trackOf(now));
            case DependantEvent.Protected(var _, var kind, var _) -> new Protected(levelOf(now), kind, trackOf(now));
            case DependantEvent.StatusTracked(var _, var track, var _) -> tracked(now, track);
            case DependantEvent.Closed _ -> new Closed();
        };
    }

    /** A danger that is assessed anew leaves the protection as it is. */
    private static Dependant assessed(Dependant now, ThreatLevel level) {
        return switch (now) {
            case ProtectionRequested(var _, var kind, var track) -> new ProtectionRequested(level, kind, track);
            case Protected(var _, var kind, var track) -> new Protected(level, kind, track);
            case Unknown _, IdentifiedAtRisk _, ThreatAssessed _, Closed _ -> new ThreatAssessed(level, trackOf(now));
        };
    }

    private static Dependant tracked(Dependant now, StatusTrack track) {
        return switch (now) {
            case IdentifiedAtRisk _ -> new IdentifiedAtRisk(track);
            case ThreatAssessed(var level, var _) -> new ThreatAssessed(level, track);
            case ProtectionRequested(var level, var kind, var _) -> new ProtectionRequested(level, kind, track);
            case Protected(var level, var kind, var _) -> new Protected(level, kind, track);
            case Unknown _, Closed _ -> now;
        };
    }

    /** How great the danger is; null while nobody has looked, and when it is over. */
    static ThreatLevel levelOf(Dependant now) {
        return switch (now) {
            case ThreatAssessed(var level, var _) -> level;
            case ProtectionRequested(var level, var _, var _) -> level;
            case Protected(var level, var _, var _) -> level;
            case Unknown _, IdentifiedAtRisk _, Closed _ -> null;
        };
    }

    /** Where an application stands that rests on the person's. */
    static StatusTrack trackOf(Dependant now) {
        return switch (now) {
            case IdentifiedAtRisk(var track) -> track;
            case ThreatAssessed(var _, var track) -> track;
            case ProtectionRequested(var _, var _, var track) -> track;
            case Protected(var _, var _, var track) -> track;
            case Unknown _, Closed _ -> StatusTrack.NONE;
        };
    }

    record Turn(Dependant now, Command command) {}
}
