package org.cairn.legalaid.cooperation;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import org.cairn.chassis.Decision;
import org.cairn.contracts.legalaid.CooperationEvent;
import org.cairn.contracts.legalaid.CooperationEvent.Cooperation;
import org.cairn.contracts.legalaid.CooperationEvent.Decided;
import org.cairn.contracts.legalaid.CooperationEvent.Speaker;

/**
 * Whether the person helps an investigation, as they decided. Pure. It ends, begins and worsens nothing: no rule outside of this
 * package may even read it (CETS 197 Art. 12(6); Directive 2011/36/EU Art. 11(3)).
 *
 * @param since when they decided so; null while they have not decided
 */
public record Willingness(Cooperation decision, Instant since) {

    /** The person has not decided. */
    public static final Willingness UNDECIDED = new Willingness(Cooperation.UNDECIDED, null);

    /**
     * Say what the person decided.
     *
     * @param acts whether the speaker, if a lawyer, acts for the person
     */
    public record Decide(Cooperation decision, Speaker by, boolean acts, Instant at) {}

    /** The rules; the same decision again changes nothing, so that nothing opens for an earlier time. */
    public static Decision<CooperationEvent, Refusal> decide(Willingness now, Decide c) {
        if (c.by() == Speaker.LAWYER && !c.acts()) {
            return refused(Refusal.NOT_THE_PERSONS_LAWYER);
        }
        if (c.decision() == now.decision()) {
            return agreed();
        }
        return c.decision() == Cooperation.WITHDRAWN && now.decision() != Cooperation.COOPERATES
                ? refused(Refusal.NOTHING_TO_WITHDRAW)
                : agreed(new Decided(c.decision(), c.by(), c.at()));
    }

    /** Facts folded into state. */
    public static Willingness evolve(Willingness now, CooperationEvent event) {
        return switch (event) {
            case Decided e -> new Willingness(e.decision(), e.at());
        };
    }

    /** From when on police may know, given since when the person lets them; null when they may not know at all. */
    public Instant openSince(Instant consented) {
        return decision == Cooperation.COOPERATES && consented != null ? later(since, consented) : null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
