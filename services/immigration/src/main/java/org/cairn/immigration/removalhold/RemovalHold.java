package org.cairn.immigration.removalhold;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.immigration.HoldEvent.Activated;
import org.cairn.contracts.immigration.HoldEvent.Heard;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.contracts.immigration.HoldEvent.ReasonAdded;
import org.cairn.contracts.immigration.HoldEvent.ReasonEnded;
import org.cairn.contracts.immigration.HoldEvent.ReferenceNoted;
import org.cairn.contracts.immigration.HoldEvent.ReleaseCalledOff;
import org.cairn.contracts.immigration.HoldEvent.ReleaseNoticed;
import org.cairn.contracts.immigration.HoldEvent.Released;

/**
 * The bar on removing a person, as a set of reasons: it stands for everybody who is presumed to have been trafficked, from that
 * moment on and whatever their nationality, which is not even known here (CETS 197 Art. 10(2), 13(1); Directive 2004/81/EC Art.
 * 6(2)). It bars the execution of a removal and not its preparation (CJEU C-66/21). It is released only when no reason is left and
 * the notice has run without a new one; a clock that is missed or an event that is lost never releases it. Pure.
 *
 * @param heard all that identification told, in no order
 * @param releaseAt when the notice ends; null unless a release was noticed
 * @param references under which enforcement bodies hold a file
 */
public record RemovalHold(
        State state, Set<HoldReason> reasons, Set<Heard> heard, Instant releaseAt, Set<Reference> references) {

    /** Nothing was heard. */
    public static final RemovalHold NONE = new RemovalHold(State.INACTIVE, Set.of(), Set.of(), null, Set.of());

    /** Reasons that come from this service's own applications; all others from what is heard. */
    private static final Set<HoldReason> OF_STATUS =
            EnumSet.of(HoldReason.STATUS_PENDING, HoldReason.STATUS_APPEAL, HoldReason.PERMIT);

    /** Where it is. */
    public enum State {
        INACTIVE,
        ACTIVE,
        RELEASE_NOTICED,
        RELEASED
    }

    /** The name of a file at an enforcement body. */
    public record Reference(AgencyId authority, String text) {}

    /** What happens to it. */
    public sealed interface Command {
        /** Identification or coordination told something. */
        record Hear(Heard fact, Law law, Instant at) implements Command {}

        /** The applications give these reasons now, and no others of their kind. */
        record SeeStatus(Set<HoldReason> reasons, Law law, Instant at) implements Command {}

        /** Time has passed, or the law became known. */
        record LookAgain(Law law, Instant at) implements Command {}

        /** An enforcement body holds a file under that reference. */
        record NoteReference(Reference reference, Instant at) implements Command {}
    }

    /** What follows from a command; a fact that was heard before changes nothing. */
    public static Decision<HoldEvent, Refusal> decide(RemovalHold hold, Command command) {
        return switch (command) {
            case Command.Hear(var fact, var _, var _) when hold.heard.contains(fact) -> agreed();
            case Command.Hear(var fact, var law, var at) -> hold.hear(fact, law, at);
            case Command.SeeStatus(var status, var law, var at) ->
                new Decision.Agreed<>(hold.follow(HoldReasons.of(hold.heard, law, at), status, law, at));
            case Command.LookAgain(var law, var at) ->
                new Decision.Agreed<>(hold.follow(HoldReasons.of(hold.heard, law, at), hold.ofStatus(), law, at));
            case Command.NoteReference(var reference, var _)
            when hold.references.contains(reference) -> refused(Refusal.ALREADY_NOTED);
            case Command.NoteReference(var reference, var at) ->
                agreed(new ReferenceNoted(reference.authority(), reference.text(), at));
        };
    }

    private Decision<HoldEvent, Refusal> hear(Heard fact, Law law, Instant at) {
        var events = new ArrayList<HoldEvent>(List.of(fact));
        events.addAll(follow(HoldReasons.of(with(heard, fact), law, at), ofStatus(), law, at));
        return new Decision.Agreed<>(List.copyOf(events));
    }

    /** From the reasons that stood to those that stand now. */
    private List<HoldEvent> follow(Set<HoldReason> fromOutside, Set<HoldReason> ofStatus, Law law, Instant at) {
        var wanted = EnumSet.noneOf(HoldReason.class);
        wanted.addAll(fromOutside);
        wanted.addAll(ofStatus);
        var events = new ArrayList<HoldEvent>();
        if (state == State.RELEASE_NOTICED && !wanted.isEmpty()) {
            events.add(new ReleaseCalledOff(at));
        }
        wanted.stream().filter(reason -> !reasons.contains(reason)).forEach(reason -> events.add(added(reason, at)));
        if (!holds() && !events.isEmpty()) {
            events.set(0, new Activated(((ReasonAdded) events.getFirst()).reason(), at));
        }
        reasons.stream()
                .filter(reason -> !wanted.contains(reason))
                .sorted()
                .forEach(reason -> events.add(new ReasonEnded(reason, at)));
        if (wanted.isEmpty()) {
            events.addAll(towardsRelease(law, at));
        }
        return List.copyOf(events);
    }

    /** No reason is left: first everybody concerned is told, then the notice runs; where the law is not known yet, it waits. */
    private List<HoldEvent> towardsRelease(Law law, Instant at) {
        return switch (state) {
            case ACTIVE ->
                law.noticeEnds(at)
                        .<List<HoldEvent>>map(end -> List.of(new ReleaseNoticed(end, at)))
                        .orElse(List.of());
            case RELEASE_NOTICED -> at.isBefore(releaseAt) ? List.of() : List.of(new Released(at));
            case INACTIVE, RELEASED -> List.of();
        };
    }

    private static HoldEvent added(HoldReason reason, Instant at) {
        return new ReasonAdded(reason, at);
    }

    private Set<HoldReason> ofStatus() {
        var status = EnumSet.copyOf(OF_STATUS);
        status.retainAll(reasons);
        return status;
    }

    /** Facts folded into state. No default: a new event does not compile until it is handled here. */
    public static RemovalHold evolve(RemovalHold hold, HoldEvent event) {
        return switch (event) {
            case Heard e ->
                new RemovalHold(hold.state, hold.reasons, with(hold.heard, e), hold.releaseAt, hold.references);
            case Activated e -> hold.in(State.ACTIVE, with(hold.reasons, e.reason()), null);
            case ReasonAdded e -> hold.in(hold.state, with(hold.reasons, e.reason()), hold.releaseAt);
            case ReasonEnded e -> hold.in(hold.state, without(hold.reasons, e.reason()), hold.releaseAt);
            case ReleaseNoticed e -> hold.in(State.RELEASE_NOTICED, hold.reasons, e.releaseAt());
            case ReleaseCalledOff _ -> hold.in(State.ACTIVE, hold.reasons, null);
            case Released _ -> hold.in(State.RELEASED, hold.reasons, null);
            case ReferenceNoted e ->
                new RemovalHold(
                        hold.state,
                        hold.reasons,
                        hold.heard,
                        hold.releaseAt,
                        with(hold.references, new Reference(e.authority(), e.reference())));
        };
    }

    /** Whether nobody may remove the person now. */
    public boolean holds() {
        return state == State.ACTIVE || state == State.RELEASE_NOTICED;
    }

    /** When the day alone may change something next; nothing while only events can. */
    public Optional<Instant> lookAgainAfter(Law law, Instant now) {
        return switch (state) {
            case ACTIVE -> HoldReasons.lastDay(heard, law).flatMap(law::endOf).filter(now::isBefore);
            case RELEASE_NOTICED -> Optional.of(releaseAt);
            case INACTIVE, RELEASED -> Optional.empty();
        };
    }

    private RemovalHold in(State next, Set<HoldReason> left, Instant release) {
        return new RemovalHold(next, left, heard, release, references);
    }

    private static <T> Set<T> with(Set<T> set, T one) {
        var more = new HashSet<>(set);
        more.add(one);
        return Collections.unmodifiableSet(more);
    }

    private static <T> Set<T> without(Set<T> set, T one) {
        var less = new HashSet<>(set);
        less.remove(one);
        return Collections.unmodifiableSet(less);
    }
}
