package org.cairn.legalaid.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.contracts.Category;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.In;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.legalaid.ProceedingEvent.HearingEnd;

/**
 * A hearing for reading: whether somebody has to stay for it is told to who prepares a return, the days to who may know CRIMINAL.
 *
 * @param blocksDeparture whether the person has to be there themselves, as it stands now
 * @param before which court or authority
 */
public record HearingRecord(
        @In(Category.STATUS) HearingId hearingId,
        @In(Category.STATUS) Hearing.State phase,
        @In(Category.STATUS) boolean presenceRequired,
        @In(Category.STATUS) boolean remotePossible,
        @In(Category.STATUS) boolean blocksDeparture,
        @In(Category.CRIMINAL) LocalDate from,
        @In(Category.CRIMINAL) LocalDate to,
        @In(Category.LEGAL) String before,
        @In(Category.CRIMINAL) HearingEnd end) {

    /** The record of that hearing, which was scheduled. */
    public static HearingRecord of(Hearing hearing) {
        var plan = hearing.plan();
        return new HearingRecord(
                plan.hearing(),
                hearing.state(),
                plan.presenceRequired(),
                plan.remotePossible(),
                plan.presenceRequired() && hearing.state() == Hearing.State.SCHEDULED,
                plan.days().from(),
                plan.days().to(),
                plan.before(),
                hearing.end());
    }

    /** The days of a hearing, for an investigation in which the person helps. */
    public record Appointment(
            @In(Category.CRIMINAL) LocalDate from,
            @In(Category.CRIMINAL) LocalDate to) {}

    /** The days that were set at or after that moment and still stand; nothing of what was set before, and nothing once it is over. */
    public static Optional<Appointment> appointmentSetSince(Instant moment, List<ProceedingEvent> facts) {
        var over = facts.stream().anyMatch(ProceedingEvent.HearingOver.class::isInstance);
        return over
                ? Optional.empty()
                : facts.stream()
                        .filter(fact -> !fact.at().isBefore(moment))
                        .flatMap(HearingRecord::days)
                        .reduce((first, second) -> second);
    }

    private static Stream<Appointment> days(ProceedingEvent fact) {
        return switch (fact) {
            case ProceedingEvent.HearingScheduled e -> Stream.of(new Appointment(e.from(), e.to()));
            case ProceedingEvent.HearingMoved e -> Stream.of(new Appointment(e.from(), e.to()));
            default -> Stream.empty();
        };
    }
}
