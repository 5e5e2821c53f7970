package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.timeline.pathway.Finding.Cause;

/** What a departure waits for: the person's right to stay, a hearing, somebody to speak for a child, a fresh look at the danger, papers. */
record Causes(List<Entry> facts, AsOf asOf) {

    /** All that one return waits for; {@code own} is its own stream. */
    Stream<Cause> ofDeparture(List<Entry> own) {
        return Stream.of(rightToStay(), guardian(), hearing(), risk(own), halt(own), papers(own))
                .flatMap(Function.identity());
    }

    /** Whether nobody may speak for the child yet. */
    Stream<Cause> guardian() {
        return Span.in(
                        facts,
                        GuardianEvent.Required.class,
                        Set.of(GuardianEvent.Appointed.class, GuardianEvent.Ended.class))
                .stream()
                .filter(Span::isOpen)
                .map(wait -> Cause.of(Matter.GUARDIAN, Remedy.GUARDIAN.code(), wait.opened()));
    }

    private Stream<Cause> rightToStay() {
        return Stream.of(
                        HoldCourse.standing(facts)
                                .filter(Span::isOpen)
                                .map(hold -> Cause.of(Matter.REMOVAL_HOLD, Remedy.REMOVAL_HOLD.code(), hold.opened())),
                        recovery(),
                        StatusCourse.pending(facts)
                                .map(wait ->
                                        Cause.of(Matter.APPLICATION, Remedy.STATUS_DECISION.code(), wait.opened())),
                        StatusCourse.appealed(facts)
                                .map(wait ->
                                        Cause.of(Matter.STATUS_APPEAL, Remedy.STATUS_APPEAL.code(), wait.opened())))
                .flatMap(Function.identity());
    }

    private Stream<Cause> recovery() {
        var own = facts.stream()
                .filter(entry -> entry.fact() instanceof IdentificationEvent)
                .toList();
        var runs = ReflectionCourse.in(own, asOf)
                .anyMatch(found -> found instanceof Finding.Period period
                        && period.matter() == Matter.REFLECTION
                        && period.running());
        return own.stream()
                .filter(entry -> entry.fact() instanceof IdentificationEvent.ReflectionStarted)
                .reduce((_, later) -> later)
                .filter(_ -> runs)
                .map(entry -> Cause.of(Matter.REFLECTION, Remedy.RECOVERY_PERIOD.code(), entry))
                .stream();
    }

    private Stream<Cause> hearing() {
        return HearingCourse.thatNeedPresence(facts)
                .map(entry -> Cause.of(Matter.HEARING, Remedy.HEARING.code(), entry));
    }

    /** None, or one that is too old. */
    private Stream<Cause> risk(List<Entry> own) {
        var last = last(own, ReturnEvent.RiskAssessed.class);
        if (last == null) {
            return Stream.of(cause(own.getFirst().at()));
        }
        var counted = asOf.riskCounts().apply(last.at());
        return asOf.isPast(counted) ? Stream.of(cause(counted)) : Stream.empty();
    }

    private static Cause cause(Instant since) {
        return new Cause(Matter.RETURN_RISK, Remedy.RISK_REVIEW.code(), since, null);
    }

    private static Stream<Cause> halt(List<Entry> own) {
        return Span.in(
                        own,
                        ReturnEvent.Halted.class,
                        Set.of(ReturnEvent.RiskAssessed.class, ReturnEvent.VoluntarinessRecorded.class))
                .stream()
                .filter(Span::isOpen)
                .map(halt -> Cause.of(Matter.RETURN_RISK, Remedy.NEW_ASSESSMENT.code(), halt.opened()));
    }

    private static Stream<Cause> papers(List<Entry> own) {
        return Stream.concat(
                ReturnCourse.nationality(own).stream()
                        .filter(Span::isOpen)
                        .map(wait -> Cause.of(Matter.NATIONALITY, Remedy.NATIONALITY.code(), wait.opened())),
                ReturnCourse.documents(own).stream()
                        .filter(Span::isOpen)
                        .map(wait -> Cause.of(Matter.TRAVEL_DOCUMENT, Remedy.TRAVEL_DOCUMENT.code(), wait.opened())));
    }

    static Entry last(List<Entry> own, Class<?> kind) {
        return own.stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
