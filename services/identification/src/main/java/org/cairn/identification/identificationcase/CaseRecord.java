package org.cairn.identification.identificationcase;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cairn.contracts.Category;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.AgePresumedChild;
import org.cairn.contracts.identification.IdentificationEvent.DeadlineApproaching;
import org.cairn.contracts.identification.IdentificationEvent.DeadlineMissed;
import org.cairn.contracts.identification.IdentificationEvent.IndicatorsRecorded;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.contracts.identification.IdentificationEvent.UrgentNeed;
import org.cairn.contracts.identification.IdentificationEvent.VictimPresumed;

/**
 * All that a case holds, folded from its events for reading; each component leaves only as its category allows.
 *
 * @param phase how far it is, which never tells how it was decided
 */
public record CaseRecord(
        @In(Category.STATUS) Phase phase,
        @In(Category.EXPLOITATION) Set<String> indicators,
        @In(Category.STATUS) Set<UrgentNeed> urgentNeeds,
        @In(Category.IDENTITY) boolean presumedChild,
        @In(Category.STATUS) Submitted submission,
        @In(Category.STATUS) ReasonableGroundsDecided reasonableGrounds,
        @In(Category.STATUS) ReflectionStarted reflection) {

    /** Nothing has been written yet. */
    public static final CaseRecord BLANK = new CaseRecord(Phase.DETECTED, Set.of(), Set.of(), false, null, null, null);

    /** How far an identification is. */
    public enum Phase {
        DETECTED,
        PRESUMED,
        RG_PENDING,
        RG_DECIDED
    }

    /** The record after one more event. */
    public CaseRecord and(IdentificationEvent event) {
        return switch (event) {
            case IndicatorsRecorded e ->
                new CaseRecord(phase, with(e.indicators()), urgentNeeds, presumedChild, submission, null, null);
            case VictimPresumed e ->
                new CaseRecord(Phase.PRESUMED, indicators, e.urgentNeeds(), false, submission, null, null);
            case AgePresumedChild _ -> new CaseRecord(phase, indicators, urgentNeeds, true, submission, null, null);
            case Submitted e -> new CaseRecord(Phase.RG_PENDING, indicators, urgentNeeds, presumedChild, e, null, null);
            case ReasonableGroundsDecided e ->
                new CaseRecord(Phase.RG_DECIDED, indicators, urgentNeeds, presumedChild, submission, e, null);
            case ReflectionStarted e ->
                new CaseRecord(phase, indicators, urgentNeeds, presumedChild, submission, reasonableGrounds, e);
            case DeadlineApproaching _, DeadlineMissed _ -> this;
        };
    }

    /** The record for somebody who sees only those events in full whose short names pass; how far the case is stays. */
    public CaseRecord cutTo(Predicate<String> seenInFull) {
        return new CaseRecord(
                phase,
                indicators,
                urgentNeeds,
                presumedChild,
                seen(submission, seenInFull),
                seen(reasonableGrounds, seenInFull),
                seen(reflection, seenInFull));
    }

    private static <E extends IdentificationEvent> E seen(E event, Predicate<String> seenInFull) {
        return event != null && seenInFull.test(shortNameOf(event.getClass())) ? event : null;
    }

    private static String shortNameOf(Class<?> event) {
        return Envelope.shortName(event.getAnnotation(EventType.class).value());
    }

    private Set<String> with(Set<String> more) {
        var all = new TreeSet<>(indicators);
        all.addAll(more);
        return all;
    }
}
