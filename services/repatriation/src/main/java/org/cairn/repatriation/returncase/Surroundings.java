package org.cairn.repatriation.returncase;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.contracts.Event;

/**
 * What the other services told of a person that concerns a return: hearings, age and guardian, the bar on removal, appeals, an
 * earlier pathway. Folded from the set of facts: the order in which they arrive changes nothing. Pure.
 */
public record Surroundings(Set<Surroundings.Fact> facts) {

    /** Nothing was heard. */
    public static final Surroundings NONE = new Surroundings(Set.of());

    public Surroundings {
        facts = Set.copyOf(facts);
    }

    /** What was told, without what it says of the person. */
    public enum Kind {
        HEARING_NEEDS_PRESENCE,
        HEARING_WITHOUT_PRESENCE,
        HEARING_REMOTE,
        HEARING_OVER,
        GUARDIAN_ENDED,
        FOUND_ADULT,
        GUARDIAN_REQUIRED,
        GUARDIAN_APPOINTED,
        PRESUMED_CHILD,
        FOUND_CHILD,
        HOLD_ACTIVATED,
        HOLD_RELEASED,
        APPEAL_MADE,
        APPEAL_DECIDED,
        LINKED
    }

    /** What this service has heard; it stays inside. */
    public sealed interface Heard extends Event {}

    /**
     * One thing that was told.
     *
     * @param about the hearing or the stream that it belongs to
     * @param version its place in that stream
     */
    public record Fact(Kind kind, String about, long version, Instant at) implements Heard {}

    /** Why a fact is refused: never. */
    public enum Never implements Refusal {
        ;

        @Override
        public Reason reason() {
            return new Reason("", "", "");
        }
    }

    /** A fact that was heard before changes nothing. */
    public static Decision<Heard, Never> decide(Surroundings around, Fact heard) {
        return around.facts.contains(heard) ? Decision.agreed() : Decision.agreed(heard);
    }

    /** Facts are gathered, in no order. */
    public static Surroundings evolve(Surroundings around, Heard heard) {
        return switch (heard) {
            case Fact fact -> around.and(fact);
        };
    }

    private Surroundings and(Fact fact) {
        var more = new HashSet<>(facts);
        more.add(fact);
        return new Surroundings(more);
    }

    /** Whether some hearing needs the person here, is not over, and is not arranged from afar. */
    public boolean presenceNeeded() {
        return facts.stream()
                .filter(fact -> fact.kind() == Kind.HEARING_NEEDS_PRESENCE)
                .map(Fact::about)
                .anyMatch(hearing -> needsPresence(hearing) && !told(hearing, Kind.HEARING_REMOTE, Kind.HEARING_OVER));
    }

    private boolean needsPresence(String hearing) {
        return lastOf(hearing, Kind.HEARING_NEEDS_PRESENCE, Kind.HEARING_WITHOUT_PRESENCE)
                .filter(fact -> fact.kind() == Kind.HEARING_NEEDS_PRESENCE)
                .isPresent();
    }

    /** Whether the person is held to be a child; when two facts of one moment differ, they are (CETS 197 Art. 10(3)). */
    public boolean child() {
        return last(
                        Kind.GUARDIAN_ENDED,
                        Kind.FOUND_ADULT,
                        Kind.GUARDIAN_REQUIRED,
                        Kind.GUARDIAN_APPOINTED,
                        Kind.PRESUMED_CHILD,
                        Kind.FOUND_CHILD)
                .filter(fact -> fact.kind() != Kind.GUARDIAN_ENDED && fact.kind() != Kind.FOUND_ADULT)
                .isPresent();
    }

    /** Whether somebody is appointed who speaks for the child. */
    public boolean guardian() {
        return byVersion(Kind.GUARDIAN_APPOINTED, Kind.GUARDIAN_ENDED, Kind.GUARDIAN_REQUIRED)
                .filter(fact -> fact.kind() == Kind.GUARDIAN_APPOINTED)
                .isPresent();
    }

    /** Whether nobody may remove the person now. */
    public boolean holdStands() {
        return byVersion(Kind.HOLD_ACTIVATED, Kind.HOLD_RELEASED)
                .filter(fact -> fact.kind() == Kind.HOLD_ACTIVATED)
                .isPresent();
    }

    /** Whether a reconsideration, a review or an appeal is open. */
    public boolean appealOpen() {
        return facts.stream()
                .filter(fact -> fact.kind() == Kind.APPEAL_MADE)
                .map(Fact::about)
                .distinct()
                .anyMatch(stream -> lastOf(stream, Kind.APPEAL_MADE, Kind.APPEAL_DECIDED)
                        .filter(fact -> fact.kind() == Kind.APPEAL_MADE)
                        .isPresent());
    }

    /** Whether the person was on an earlier pathway, by their own word. */
    public boolean linked() {
        return facts.stream().anyMatch(fact -> fact.kind() == Kind.LINKED);
    }

    private boolean told(String about, Kind... kinds) {
        return lastOf(about, kinds).isPresent();
    }

    private Optional<Fact> lastOf(String about, Kind... kinds) {
        return of(kinds).stream()
                .filter(fact -> fact.about().equals(about))
                .max(Comparator.comparingLong(Fact::version).thenComparing(Fact::kind));
    }

    /** For kinds that all come from one stream. */
    private Optional<Fact> byVersion(Kind... kinds) {
        return of(kinds).stream().max(Comparator.comparingLong(Fact::version).thenComparing(Fact::kind));
    }

    private Optional<Fact> last(Kind... kinds) {
        return of(kinds).stream().max(Comparator.comparing(Fact::at).thenComparing(Fact::kind));
    }

    private List<Fact> of(Kind... kinds) {
        var wanted = Arrays.asList(kinds);
        return facts.stream().filter(fact -> wanted.contains(fact.kind())).toList();
    }
}
