package org.cairn.immigration.application;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.contracts.immigration.ApplicationEvent.PermitKind;

/** What the authority answers, and why. */
public sealed interface Answer {

    /** Its reasons; they stay sealed. */
    String reasons();

    /**
     * The person may stay.
     *
     * @param until the last day; null when the permit is permanent
     * @param term what the law says of such days
     */
    record Grant(PermitKind kind, LocalDate until, boolean workRight, String reasons, Term term) implements Answer {}

    /** They may not; an appeal is open until then. */
    record Refuse(Instant appealDueAt, String reasons) implements Answer {}

    /**
     * The days between which a permit may end.
     *
     * @param leastForCooperation the earliest last day of one that rests on cooperation; null where the law names none
     * @param principal that on which a derivative one rests, where the law lets none outlast it; else null
     */
    record Term(LocalDate today, LocalDate leastForCooperation, Principal principal) {}

    /** The right to stay of the relative on whose application one rests; {@code permit} is null when they have none. */
    record Principal(StatusApplication.Permit permit) {}
}
