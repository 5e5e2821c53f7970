package org.cairn.legalaid.protection;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.legalaid.ProtectionEvent;
import org.cairn.contracts.legalaid.ProtectionEvent.Ended;
import org.cairn.contracts.legalaid.ProtectionEvent.Granted;
import org.cairn.contracts.legalaid.ProtectionEvent.Measure;

/** What stands to keep the person from retaliation (CETS 197 Art. 28). Pure. */
public record Protection(Set<Measure> standing) {

    /** Nothing stands. */
    public static final Protection NONE = new Protection(Set.of());

    /** What somebody asks; it may be refused. */
    public sealed interface Command {
        /** Note that a measure was ordered. */
        record Grant(Measure measure, boolean pathwayClosed, Instant at) implements Command {}

        /** Note that it is over. */
        record End(Measure measure, Instant at) implements Command {}
    }

    /** The rules; what no line allows is refused. */
    public static Decision<ProtectionEvent, Refusal> decide(Protection protection, Command command) {
        return switch (command) {
            case Command.Grant c -> grant(protection, c);
            case Command.End c ->
                protection.standing().contains(c.measure())
                        ? agreed(new Ended(c.measure(), c.at()))
                        : refused(Refusal.NOT_GRANTED);
        };
    }

    private static Decision<ProtectionEvent, Refusal> grant(Protection protection, Command.Grant c) {
        if (c.pathwayClosed()) {
            return refused(Refusal.PATHWAY_CLOSED);
        }
        return protection.standing().contains(c.measure())
                ? refused(Refusal.ALREADY_GRANTED)
                : agreed(new Granted(c.measure(), c.at()));
    }

    /** Facts folded into state. */
    public static Protection evolve(Protection protection, ProtectionEvent event) {
        return switch (event) {
            case Granted e -> protection.with(e.measure());
            case Ended e -> protection.without(e.measure());
        };
    }

    private Protection with(Measure measure) {
        var next = EnumSet.of(measure);
        next.addAll(standing);
        return new Protection(Collections.unmodifiableSet(next));
    }

    private Protection without(Measure measure) {
        var next = EnumSet.noneOf(Measure.class);
        next.addAll(standing);
        next.remove(measure);
        return new Protection(Collections.unmodifiableSet(next));
    }
}
