package org.cairn.repatriation.returncase;

import java.util.List;
import java.util.function.Function;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.Category;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.repatriation.returncase.ReturnCase.State;

/**
 * All that a return holds, told by its facts for reading; each component leaves only as its category allows.
 *
 * @param state how it stands, as far as the reader sees the events that led there; it leaves at the top of the return
 */
public record ReturnRecord(
        State state,
        @In(Category.STATUS) ReturnEvent.Requested requested,
        @In(Category.STATUS) Weighing weighing,
        @In(Category.STATUS) Papers papers,
        @In(Category.STATUS) Journey journey,
        @In(Category.STATUS) List<ReturnEvent.ReintegrationStepRecorded> steps,
        @In(Category.STATUS) List<ReturnEvent.MonitoringReported> reports) {

    /** What is published of nobody but shown like the danger that it was weighed with. */
    private static final String LIKE_THE_DANGER = "repatriation.returncase.risk-assessed";

    private static final String HALTED = "repatriation.returncase.halted";

    /** What the person wants, and whether it is safe. */
    public record Weighing(
            @In(Category.STATUS) ReturnEvent.Counselled counselled,
            @In(Category.STATUS) ReturnEvent.VoluntarinessRecorded voluntariness,
            @In(Category.STATUS) ReturnEvent.RiskAssessed risk,
            @In(Category.FAMILY) ReturnEvent.BestInterestsDetermined bestInterests,
            @In(Category.STATUS) ReturnEvent.Halted halted) {}

    /** What was asked of States, and what came of it. */
    public record Papers(
            @In(Category.STATUS) ReturnEvent.NationalityVerificationRequested nationalityRequested,
            @In(Category.STATUS) ReturnEvent.NationalityConfirmed nationalityConfirmed,
            @In(Category.STATUS) ReturnEvent.TravelDocumentRequested documentRequested,
            @In(Category.STATUS) ReturnEvent.TravelDocumentIssued documentIssued,
            @In(Category.IDENTITY) List<ReturnEvent.PacketSent> packets,
            @In(Category.STATUS) ReturnEvent.Stalled stalled,
            @In(Category.STATUS) List<ReturnEvent.Escalated> escalations,
            @In(Category.IMMIGRATION) boolean detained) {}

    /** The plan and the journey. */
    public record Journey(
            @In(Category.STATUS) ReturnEvent.PlanAgreed plan,
            @In(Category.STATUS) ReturnEvent.ReceptionConfirmed reception,
            @In(Category.STATUS) ReturnEvent.Readied ready,
            @In(Category.STATUS) ReturnEvent.Departed departed,
            @In(Category.STATUS) ReturnEvent.ArrivalConfirmed arrived,
            @In(Category.STATUS) ReturnEvent.Cancelled cancelled) {}

    /** The record for somebody to whom events of these short names show so; not even its state tells of one that is absent. */
    public static ReturnRecord of(List<ReturnEvent> facts, Function<String, Visibility> sight) {
        var known = facts.stream()
                .filter(fact -> sight.apply(shortName(fact)) != Visibility.ABSENT)
                .toList();
        var told = new Told(known.stream()
                .filter(fact -> sight.apply(shortName(fact)) == Visibility.FULL)
                .toList());
        var folded = known.stream().reduce(ReturnCase.NONE, ReturnCase::evolve, (first, second) -> second);
        var hidden = folded.state() == State.HALTED && sight.apply(HALTED) == Visibility.ABSENT;
        return new ReturnRecord(
                hidden ? folded.reached() : folded.state(),
                told.last(ReturnEvent.Requested.class),
                weighing(told, folded),
                papers(told, folded),
                journey(told),
                told.all(ReturnEvent.ReintegrationStepRecorded.class),
                told.all(ReturnEvent.MonitoringReported.class));
    }

    private static Weighing weighing(Told told, ReturnCase folded) {
        return new Weighing(
                told.last(ReturnEvent.Counselled.class),
                told.last(ReturnEvent.VoluntarinessRecorded.class),
                told.last(ReturnEvent.RiskAssessed.class),
                told.last(ReturnEvent.BestInterestsDetermined.class),
                folded.state() == State.HALTED ? told.last(ReturnEvent.Halted.class) : null);
    }

    private static Papers papers(Told told, ReturnCase folded) {
        return new Papers(
                told.last(ReturnEvent.NationalityVerificationRequested.class),
                told.last(ReturnEvent.NationalityConfirmed.class),
                told.last(ReturnEvent.TravelDocumentRequested.class),
                told.last(ReturnEvent.TravelDocumentIssued.class),
                told.all(ReturnEvent.PacketSent.class),
                told.last(ReturnEvent.Stalled.class),
                told.all(ReturnEvent.Escalated.class),
                folded.travel().detained());
    }

    private static Journey journey(Told told) {
        return new Journey(
                told.last(ReturnEvent.PlanAgreed.class),
                told.last(ReturnEvent.ReceptionConfirmed.class),
                told.last(ReturnEvent.Readied.class),
                told.last(ReturnEvent.Departed.class),
                told.last(ReturnEvent.ArrivalConfirmed.class),
                told.last(ReturnEvent.Cancelled.class));
    }

    private static String shortName(ReturnEvent fact) {
        var type = fact.getClass().getAnnotation(EventType.class);
        return type == null ? LIKE_THE_DANGER : Envelope.shortName(type.value());
    }

    /** The facts that somebody may know, in their order. */
    private record Told(List<ReturnEvent> facts) {

        <E extends ReturnEvent> List<E> all(Class<E> kind) {
            return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        /** The latest of that kind, or null. */
        <E extends ReturnEvent> E last(Class<E> kind) {
            var found = all(kind);
            return found.isEmpty() ? null : found.getLast();
        }
    }
}
