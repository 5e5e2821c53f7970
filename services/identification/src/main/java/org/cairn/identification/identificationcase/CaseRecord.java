package org.cairn.identification.identificationcase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.Category;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.UrgentNeed;

/**
 * All that a case holds, told by its facts for reading; each component leaves only as its category allows.
 *
 * @param phase how far it is, which never tells how it was decided
 */
public record CaseRecord(
        @In(Category.STATUS) Phase phase,
        @In(Category.EXPLOITATION) Set<String> indicators,
        @In(Category.STATUS) Set<UrgentNeed> urgentNeeds,
        @In(Category.IDENTITY) boolean presumedChild,
        @In(Category.STATUS) IdentificationEvent.AgeDetermined age,
        @In(Category.STATUS) List<IdentificationEvent.AssessmentRecorded> assessments,
        @In(Category.STATUS) IdentificationEvent.FormalDeclined formalRefusal,
        @In(Category.STATUS) IdentificationEvent.Submitted submission,
        @In(Category.STATUS) Decisions decisions,
        @In(Category.STATUS) IdentificationEvent.ReasonableGroundsDecided reasonableGrounds,
        @In(Category.STATUS) IdentificationEvent.ReflectionStarted reflection,
        @In(Category.STATUS) Reflection reflectionPeriod) {

    /** What the authority and a court decided after reasonable grounds, and what was asked of them; the latest of each. */
    public record Decisions(
            @In(Category.STATUS) IdentificationEvent.ConclusiveGroundsDecided conclusiveGrounds,
            @In(Category.STATUS) IdentificationEvent.ReconsiderationRequested reconsiderationRequest,
            @In(Category.STATUS) IdentificationEvent.ReconsiderationDecided reconsideration,
            @In(Category.STATUS) IdentificationEvent.JudicialReviewOpened judicialReview,
            @In(Category.STATUS) IdentificationEvent.JudicialReviewDecided judicialReviewDecision,
            @In(Category.STATUS) IdentificationEvent.PapersServed papers) {}

    /** What became of the recovery and reflection period that began last. */
    public record Reflection(
            @In(Category.STATUS) IdentificationEvent.ReflectionExtended extended,
            @In(Category.STATUS) IdentificationEvent.ReflectionWithheld withheld,
            @In(Category.STATUS) IdentificationEvent.WithholdingAppealed appealed,
            @In(Category.STATUS) IdentificationEvent.WithholdingAppealDecided appealDecision,
            @In(Category.STATUS) IdentificationEvent.ReflectionEnded ended) {}

    /** How far an identification is. */
    public enum Phase {
        DETECTED,
        PRESUMED,
        RG_PENDING,
        RG_DECIDED,
        CG_DECIDED,
        RECONSIDERATION,
        RECONSIDERED,
        JUDICIAL_REVIEW,
        REVIEWED,
        FORMAL_DECLINED,
        WITHDRAWN;

        private Phase after(IdentificationEvent event) {
            return switch (event) {
                case IdentificationEvent.VictimPresumed _ -> PRESUMED;
                case IdentificationEvent.FormalDeclined _ -> FORMAL_DECLINED;
                case IdentificationEvent.Submitted _ -> RG_PENDING;
                case IdentificationEvent.Withdrawn _ -> WITHDRAWN;
                case IdentificationEvent.ReasonableGroundsDecided _ -> RG_DECIDED;
                case IdentificationEvent.ConclusiveGroundsDecided _ -> CG_DECIDED;
                case IdentificationEvent.ReconsiderationRequested _ -> RECONSIDERATION;
                case IdentificationEvent.ReconsiderationDecided _ -> RECONSIDERED;
                case IdentificationEvent.JudicialReviewOpened _ -> JUDICIAL_REVIEW;
                case IdentificationEvent.JudicialReviewDecided _ -> REVIEWED;
                case IdentificationEvent.IndicatorsRecorded _, IdentificationEvent.AssessmentRecorded _ -> this;
                case IdentificationEvent.AgePresumedChild _, IdentificationEvent.AgeDetermined _ -> this;
                case IdentificationEvent.FoundAdult _, IdentificationEvent.FoundChild _ -> this;
                case IdentificationEvent.PapersServed _, IdentificationEvent.ReflectionStarted _ -> this;
                case IdentificationEvent.ReflectionExtended _, IdentificationEvent.ReflectionWithheld _ -> this;
                case IdentificationEvent.WithholdingAppealed _ -> this;
                case IdentificationEvent.WithholdingAppealDecided _, IdentificationEvent.ReflectionEnded _ -> this;
                case IdentificationEvent.DeadlineApproaching _, IdentificationEvent.DeadlineMissed _ -> this;
            };
        }
    }

    /** The record of these facts for somebody who may know everything. */
    public static CaseRecord of(List<IdentificationEvent> facts) {
        return of(facts, _ -> Visibility.FULL);
    }

    /** The record for somebody to whom events of these short names show so; not even its phase tells of one that is absent. */
    public static CaseRecord of(List<IdentificationEvent> facts, Function<String, Visibility> sight) {
        var known = facts.stream()
                .filter(event -> sightOf(event, sight) != Visibility.ABSENT)
                .toList();
        var phase = known.stream().reduce(Phase.DETECTED, Phase::after, (first, second) -> second);
        var told = new Told(known.stream()
                .filter(event -> sightOf(event, sight) == Visibility.FULL)
                .toList());
        var lately = told.since(IdentificationEvent.Submitted.class);
        var presumed = told.last(IdentificationEvent.VictimPresumed.class);
        return new CaseRecord(
                phase,
                told.all(IdentificationEvent.IndicatorsRecorded.class).stream()
                        .flatMap(event -> event.indicators().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                presumed == null ? Set.of() : new LinkedHashSet<>(presumed.urgentNeeds()),
                told.childPresumed(),
                told.last(IdentificationEvent.AgeDetermined.class),
                told.all(IdentificationEvent.AssessmentRecorded.class),
                told.last(IdentificationEvent.FormalDeclined.class),
                told.last(IdentificationEvent.Submitted.class),
                lately.decisions(),
                lately.last(IdentificationEvent.ReasonableGroundsDecided.class),
                told.last(IdentificationEvent.ReflectionStarted.class),
                told.since(IdentificationEvent.ReflectionStarted.class).reflection());
    }

    private static Visibility sightOf(IdentificationEvent event, Function<String, Visibility> sight) {
        return sight.apply(Envelope.shortName(
                event.getClass().getAnnotation(EventType.class).value()));
    }
}
