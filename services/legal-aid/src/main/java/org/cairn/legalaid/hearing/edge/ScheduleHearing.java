package org.cairn.legalaid.hearing.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.HearingId;
import org.cairn.legalaid.hearing.Hearing;

/**
 * A hearing to be scheduled.
 *
 * @param presenceRequired whether the person must be there themselves; a return then waits for it
 * @param remotePossible whether the court would hear them from afar
 * @param to the last day on which it may be; absent when there is but one
 * @param before which court or authority
 */
public record ScheduleHearing(
        Boolean presenceRequired, Boolean remotePossible, LocalDate from, LocalDate to, String before) {

    private static final int LONGEST = 200;

    public ScheduleHearing {
        Fields.required("presenceRequired", presenceRequired);
        Fields.required("remotePossible", remotePossible);
        to = MoveHearing.last(from, to);
        Fields.optionalText("before", before, LONGEST);
    }

    Hearing.Plan plan(HearingId hearing) {
        return new Hearing.Plan(hearing, presenceRequired, remotePossible, new Hearing.Days(from, to), before);
    }
}
