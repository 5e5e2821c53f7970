package org.cairn.timeline.pathway;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.timeline.pathway.Finding.Block;
import org.cairn.timeline.pathway.Finding.Cause;

/**
 * What waits for what, across the parts of the way: a departure for a hearing, a move for a look at the safety plan, a child's
 * decision for a guardian. Nobody sets it, and it decides nothing: it follows from the facts whenever somebody looks. Pure.
 */
final class Blockers {

    private static final String RETURNS = "repatriation";
    private static final Set<Class<? extends Event>> ANSWERED = Set.of(
            ConsentEvent.Given.class,
            ConsentEvent.Refused.class,
            ConsentEvent.Renewed.class,
            ConsentEvent.Expired.class,
            ConsentEvent.Withdrawn.class,
            ConsentEvent.Revoked.class,
            ConsentEvent.Invalidated.class);

    private final List<Entry> facts;
    private final Causes causes;

    private Blockers(List<Entry> facts, AsOf asOf) {
        this.facts = facts;
        this.causes = new Causes(facts, asOf);
    }

    /** All that these facts, in the order of the world, tell of. */
    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        var blockers = new Blockers(facts, asOf);
        return Stream.of(blockers.departures(), blockers.stalls(), blockers.moves(), blockers.questions())
                .flatMap(Function.identity())
                .map(Finding.class::cast);
    }

    private Stream<Block> departures() {
        return returns().flatMap(this::departure);
    }

    /** What the return had passed when nothing stood in its way any more does not stand there again; what came later does. */
    private Stream<Block> departure(List<Entry> own) {
        var ready = Span.in(own, ReturnEvent.Readied.class, Set.of(ReturnEvent.HeldBack.class)).stream()
                .filter(Span::isOpen)
                .findFirst();
        return causes.ofDeparture(own)
                .filter(cause ->
                        ready.isEmpty() || cause.since().isAfter(ready.get().from()))
                .map(cause -> new Block(Matter.RETURN, RETURNS, "departure", cause));
    }

    private Stream<Block> stalls() {
        return returns().flatMap(own -> Span.until(
                        own,
                        ReturnEvent.Stalled.class,
                        ReturnCourse.OVER,
                        ReturnEvent.NationalityConfirmed.class,
                        ReturnEvent.TravelDocumentIssued.class)
                .stream()
                .filter(Span::isOpen)
                .map(stall -> new Block(
                        Matter.STALL,
                        RETURNS,
                        waitingFor(own).code(),
                        Cause.of(Matter.STALL, Remedy.FOREIGN_ANSWER.code(), stall.opened()))));
    }

    private static Remedy waitingFor(List<Entry> own) {
        return ReturnCourse.documents(own).stream().anyMatch(Span::isOpen)
                ? Remedy.TRAVEL_DOCUMENT
                : Remedy.NATIONALITY;
    }

    /** The returns on which the person has not set out. */
    private Stream<List<Entry>> returns() {
        return Streams.of(facts, ReturnEvent.class)
                .filter(own -> Span.in(own, ReturnEvent.Requested.class, ReturnCourse.OVER).stream()
                        .anyMatch(Span::isOpen));
    }

    /** Before somebody moves, what keeps them safe is looked at with them. */
    private Stream<Block> moves() {
        return Streams.of(facts, PlacementEvent.class)
                .flatMap(stay -> Span.in(
                        stay,
                        PlacementEvent.TransferRequested.class,
                        Set.of(
                                PlacementEvent.TransferCancelled.class,
                                PlacementEvent.Transferred.class,
                                PlacementEvent.Discharged.class))
                        .stream())
                .filter(Span::isOpen)
                .flatMap(move -> SafetyCourse.notReviewedSince(facts, move.from())
                        .map(plan -> new Block(
                                Matter.MOVE,
                                move.opened().lane(),
                                "transfer",
                                new Cause(Matter.SAFETY, Remedy.SAFETY_REVIEW.code(), move.from(), plan.id()))));
    }

    /** A question that nobody has answered; for a child without a guardian nobody can. */
    private Stream<Block> questions() {
        var guardian = causes.guardian().findFirst();
        return Streams.of(facts, ConsentEvent.class)
                .flatMap(own -> Span.in(own, ConsentEvent.Requested.class, ANSWERED).stream())
                .filter(Span::isOpen)
                .map(asked -> new Block(
                        Matter.CONSENT,
                        asked.opened().lane(),
                        "sharing",
                        guardian.orElseGet(
                                () -> Cause.of(Matter.CONSENT, Remedy.CONSENT_ANSWER.code(), asked.opened()))));
    }
}
