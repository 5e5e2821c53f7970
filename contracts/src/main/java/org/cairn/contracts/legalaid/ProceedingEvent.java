package org.cairn.contracts.legalaid;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.In;

/** What happens in proceedings that concern the person: when they are to be heard, and by when they have to answer. */
public sealed interface ProceedingEvent extends Event {

    /** The person is to be heard; the days stay with the lawyer and the person. */
    @EventType(value = "org.cairn.legal-aid.hearing.scheduled.v1", topic = "legal-aid.events")
    record HearingScheduled(
            @In(Category.STATUS) HearingId hearing,
            @In(Category.STATUS) boolean presenceRequired,
            @In(Category.STATUS) boolean remotePossible,
            @In(Category.CRIMINAL) LocalDate from,
            @In(Category.CRIMINAL) LocalDate to,
            @In(Category.LEGAL) String before,
            @In(Category.STATUS) Instant at)
            implements ProceedingEvent {}

    /** The days changed. */
    @EventType(value = "org.cairn.legal-aid.hearing.moved.v1", topic = "legal-aid.events")
    record HearingMoved(
            @In(Category.STATUS) HearingId hearing,
            @In(Category.CRIMINAL) LocalDate from,
            @In(Category.CRIMINAL) LocalDate to,
            @In(Category.STATUS) Instant at)
            implements ProceedingEvent {}

    /** The person will be heard from afar: nobody needs to stay for it. */
    @EventType(value = "org.cairn.legal-aid.hearing.remote-arranged.v1", topic = "legal-aid.events")
    record RemoteArranged(
            @In(Category.STATUS) HearingId hearing,
            @In(Category.STATUS) Instant at) implements ProceedingEvent {}

    /** The person was heard, or need not be any more. */
    @EventType(value = "org.cairn.legal-aid.hearing.over.v1", topic = "legal-aid.events")
    record HearingOver(
            @In(Category.STATUS) HearingId hearing,
            @In(Category.CRIMINAL) HearingEnd end,
            @In(Category.STATUS) Instant at)
            implements ProceedingEvent {}

    /** An authority asked the person to tell by a day what they know (UK: Nationality and Borders Act 2022 s.58); told to nobody. */
    record NoticeReceived(
            @In(Category.LEGAL) LocalDate answerBy,
            @In(Category.STATUS) Instant at) implements ProceedingEvent {}

    /** It was answered. */
    record NoticeAnswered(@In(Category.STATUS) Instant at) implements ProceedingEvent {}

    /** A day in a matter comes near. */
    @EventType(value = "org.cairn.legal-aid.deadline.approaching.v1", topic = "legal-aid.events")
    record DeadlineApproaching(
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements ProceedingEvent {}

    /** That day passed; the agency and the coordinator are told. */
    @EventType(value = "org.cairn.legal-aid.deadline.missed.v1", topic = "legal-aid.events")
    record DeadlineMissed(
            @In(Category.STATUS) String kind,
            @In(Category.STATUS) Instant dueAt,
            @In(Category.STATUS) Instant at) implements ProceedingEvent {}

    /** Why the person need not be there any more. */
    enum HearingEnd {
        HEARD,
        CANCELLED,
        NOT_NEEDED
    }
}
