package org.cairn.identification.identificationcase;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cairn.chassis.access.AccessTables.Visibility;
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
            case IdentificationEvent.AssessmentRecorded _,
                    IdentificationEvent.AgeDetermined _,
                    IdentificationEvent.FoundAdult _,
                    IdentificationEvent.FoundChild _,
                    IdentificationEvent.FormalDeclined _,
                    IdentificationEvent.Withdrawn _,
                    IdentificationEvent.ConclusiveGroundsDecided _,
                    IdentificationEvent.ReconsiderationRequested _,
                    IdentificationEvent.ReconsiderationDecided _,
                    IdentificationEvent.JudicialReviewOpened _,
                    IdentificationEvent.JudicialReviewDecided _,
                    IdentificationEvent.PapersServed _,
                    IdentificationEvent.ReflectionExtended _,
                    IdentificationEvent.ReflectionWithheld _,
                    IdentificationEvent.WithholdingAppealed _,
                    IdentificationEvent.WithholdingAppealDecided _,
                    IdentificationEvent.ReflectionEnded _ -> this;
        };
    }

    /** The record for somebody to whom events of these short names show so; not even its phase tells of one that is absent. */
    public CaseRecord cutTo(Function<String, Visibility> sight) {
        return new CaseRecord(
                phase == Phase.RG_DECIDED && of(ReasonableGroundsDecided.class, sight) == Visibility.ABSENT
                        ? Phase.RG_PENDING
                        : phase,
                indicators,
                of(VictimPresumed.class, sight) == Visibility.FULL ? urgentNeeds : Set.of(),
                presumedChild,
                seen(submission, sight),
                seen(reasonableGrounds, sight),
                seen(reflection, sight));
    }

    private static <E extends IdentificationEvent> E seen(E event, Function<String, Visibility> sight) {
        return event != null && of(event.getClass(), sight) == Visibility.FULL ? event : null;
    }

    private static Visibility of(Class<?> event, Function<String, Visibility> sight) {
        return sight.apply(
                Envelope.shortName(event.getAnnotation(EventType.class).value()));
    }

    private Set<String> with(Set<String> more) {
        var all = new TreeSet<>(indicators);
        all.addAll(more);
        return all;
    }
}
