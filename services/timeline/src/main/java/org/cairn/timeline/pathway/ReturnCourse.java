package org.cairn.timeline.pathway;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.contracts.Event;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.ReturnEvent.ArrivalConfirmed;
import org.cairn.contracts.repatriation.ReturnEvent.Cancelled;
import org.cairn.contracts.repatriation.ReturnEvent.Completed;
import org.cairn.contracts.repatriation.ReturnEvent.Departed;
import org.cairn.contracts.repatriation.ReturnEvent.Requested;

/** One return after another: the way to the departure, the papers for it, the arrival and the year after it. */
final class ReturnCourse {

    static final Set<Class<? extends Event>> OVER = Set.of(Departed.class, Cancelled.class, Completed.class);

    private ReturnCourse() {}

    static Stream<Finding> in(List<Entry> facts) {
        return Streams.of(facts, ReturnEvent.class)
                .flatMap(own ->
                        Stream.of(way(own), papers(own), held(own), after(own)).flatMap(Function.identity()));
    }

    private static Stream<Finding> way(List<Entry> own) {
        var ways =
                Span.in(own, Requested.class, OVER).stream().map(way -> (Finding) way.period(Matter.RETURN, "return"));
        var ready = Span.until(own, ReturnEvent.Readied.class, OVER, ReturnEvent.HeldBack.class).stream()
                .filter(Span::isOpen)
                .map(wait -> (Finding) wait.step(Matter.RETURN, "departure", null));
        return Stream.concat(ways, ready);
    }

    private static Stream<Finding> papers(List<Entry> own) {
        return Stream.concat(
                nationality(own).stream().flatMap(wait -> wait(wait, Matter.NATIONALITY, Remedy.NATIONALITY)),
                documents(own).stream().flatMap(wait -> wait(wait, Matter.TRAVEL_DOCUMENT, Remedy.TRAVEL_DOCUMENT)));
    }

    private static Stream<Finding> wait(Span wait, Matter matter, Remedy what) {
        return IdentificationCourse.awaited(wait, matter, what.code());
    }

    /** The times in which the State of origin was asked whether the person is its national. */
    static List<Span> nationality(List<Entry> own) {
        return Span.until(
                own, ReturnEvent.NationalityVerificationRequested.class, OVER, ReturnEvent.NationalityConfirmed.class);
    }

    /** The times in which a travel document was waited for. */
    static List<Span> documents(List<Entry> own) {
        return Span.until(own, ReturnEvent.TravelDocumentRequested.class, OVER, ReturnEvent.TravelDocumentIssued.class);
    }

    private static Stream<Finding> held(List<Entry> own) {
        return Span.in(own, ReturnEvent.Detained.class, Set.of(ReturnEvent.FreedFromDetention.class)).stream()
                .flatMap(held -> held.isOpen()
                        ? Stream.of(
                                held.period(Matter.DETENTION, "detention"),
                                held.step(Matter.DETENTION, "lawyer-now", null))
                        : Stream.of(held.period(Matter.DETENTION, "detention")));
    }

    private static Stream<Finding> after(List<Entry> own) {
        var arrival = Span.in(own, Departed.class, Set.of(ArrivalConfirmed.class, Completed.class)).stream()
                .filter(Span::isOpen)
                .map(way -> (Finding) way.step(Matter.AFTER_RETURN, "arrival", null));
        var year = Span.in(own, ArrivalConfirmed.class, Set.of(Completed.class)).stream()
                .map(time -> (Finding) time.period(Matter.AFTER_RETURN, "monitoring"));
        return Stream.concat(arrival, year);
    }
}
