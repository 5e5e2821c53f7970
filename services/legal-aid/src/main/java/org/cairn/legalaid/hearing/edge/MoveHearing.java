package org.cairn.legalaid.hearing.edge;

import java.time.LocalDate;
import org.cairn.chassis.http.Fields;
import org.cairn.legalaid.hearing.Hearing;

/** Other days for a hearing; {@code to} is absent when there is but one. */
public record MoveHearing(LocalDate from, LocalDate to) {

    public MoveHearing {
        to = last(from, to);
    }

    /** The last day, which is the first when none is named and never before it. */
    static LocalDate last(LocalDate from, LocalDate to) {
        Fields.required("from", from);
        Fields.check(to == null || !to.isBefore(from), "to", "Send a last day on or after the first.");
        return to == null ? from : to;
    }

    Hearing.Days days() {
        return new Hearing.Days(from, to);
    }
}
