package org.cairn.timeline.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.ApplicationEvent.Appealed;
import org.cairn.contracts.immigration.ApplicationEvent.Decided;
import org.cairn.contracts.immigration.ApplicationEvent.Expired;
import org.cairn.contracts.immigration.ApplicationEvent.Granted;
import org.cairn.contracts.immigration.ApplicationEvent.Lodged;
import org.cairn.contracts.immigration.ApplicationEvent.Refused;
import org.cairn.contracts.immigration.ApplicationEvent.RefusedFinally;
import org.cairn.contracts.immigration.ApplicationEvent.RenewalAsked;
import org.cairn.contracts.immigration.ApplicationEvent.RenewalDue;
import org.cairn.contracts.immigration.ApplicationEvent.Renewed;
import org.cairn.contracts.immigration.ApplicationEvent.Withdrawn;
import org.cairn.timeline.pathway.Finding.Standing;

/** One application for a status after another: the wait for the authority, an appeal, and the permit with its last day. */
final class StatusCourse {

    private static final String APPEAL = "status-appeal";
    private static final String RENEWAL = "permit-renewal";
    private static final String LANE = "immigration";

    private StatusCourse() {}

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        return Streams.of(facts, ApplicationEvent.class)
                .flatMap(own -> Stream.of(wait(own), refusal(own, asOf), appeal(own), permit(own, asOf), renewal(own))
                        .flatMap(Function.identity()));
    }

    /** The applications that wait for the authority. */
    static Stream<Span> pending(List<Entry> facts) {
        return Streams.of(facts, ApplicationEvent.class)
                .flatMap(own -> Span.in(own, Lodged.class, Set.of(Decided.class, Withdrawn.class)).stream())
                .filter(Span::isOpen);
    }

    /** The appeals that wait for an answer. */
    static Stream<Span> appealed(List<Entry> facts) {
        return Streams.of(facts, ApplicationEvent.class)
                .flatMap(StatusCourse::appeals)
                .filter(Span::isOpen);
    }

    private static Stream<Finding> wait(List<Entry> own) {
        return Span.in(own, Lodged.class, Set.of(Decided.class, Withdrawn.class)).stream()
                .flatMap(wait -> wait.isOpen()
                        ? Stream.of(
                                wait.period(Matter.APPLICATION, "application"),
                                wait.step(Matter.APPLICATION, Remedy.STATUS_DECISION.code(), null))
                        : Stream.of(wait.period(Matter.APPLICATION, "application")));
    }

    /** Until when an appeal is open: a day that passes is the person's choice and nobody is late. */
    private static Stream<Finding> refusal(List<Entry> own, AsOf asOf) {
        return Span.in(own, Refused.class, Set.of(Appealed.class, RefusedFinally.class, Granted.class, Withdrawn.class))
                .stream()
                .filter(refused -> dueAt(refused) != null)
                .map(refused -> new Finding.Deadline(
                        Matter.STATUS_APPEAL,
                        LANE,
                        APPEAL,
                        dueAt(refused),
                        refused.isOpen() && !asOf.isPast(dueAt(refused)) ? Standing.NEXT : Standing.HISTORY));
    }

    private static Instant dueAt(Span refused) {
        return ((Refused) refused.opened().fact()).appealDueAt();
    }

    private static Stream<Finding> appeal(List<Entry> own) {
        return appeals(own).flatMap(appeal -> IdentificationCourse.awaited(appeal, Matter.STATUS_APPEAL, APPEAL));
    }

    private static Stream<Span> appeals(List<Entry> own) {
        return Span.in(
                own,
                Appealed.class,
                Set.of(ApplicationEvent.AppealDecided.class, Granted.class, RefusedFinally.class, Withdrawn.class))
                .stream();
    }

    private static Stream<Finding> permit(List<Entry> own, AsOf asOf) {
        return Span.in(own, Granted.class, Set.of(Expired.class)).stream().flatMap(permit -> permit(permit, own, asOf));
    }

    private static Stream<Finding> permit(Span permit, List<Entry> own, AsOf asOf) {
        var last = lastDay(own);
        var period = permit.period(Matter.PERMIT, "permit");
        if (last == null) {
            return Stream.of(period);
        }
        var end = asOf.endOf(last);
        var standing = permit.isOpen() && !asOf.isPast(end) ? Standing.NEXT : Standing.HISTORY;
        return Stream.of(period, new Finding.Deadline(Matter.PERMIT, LANE, "permit-end", end, standing));
    }

    private static LocalDate lastDay(List<Entry> own) {
        LocalDate last = null;
        for (var entry : own) {
            last = switch ((ApplicationEvent) entry.fact()) {
                case Granted granted -> granted.validUntil();
                case Renewed renewed -> renewed.validUntil();
                default -> last;
            };
        }
        return last;
    }

    private static Stream<Finding> renewal(List<Entry> own) {
        return Span.in(own, RenewalDue.class, Set.of(RenewalAsked.class, Renewed.class, Expired.class)).stream()
                .filter(Span::isOpen)
                .map(due -> due.step(Matter.PERMIT, RENEWAL, null));
    }
}
