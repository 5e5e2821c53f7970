package org.cairn.immigration.application.edge;

import java.time.LocalDate;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.immigration.ApplicationEvent.PermitKind;
import org.cairn.contracts.immigration.ApplicationEvent.StatusOutcome;
import org.cairn.immigration.application.Answer;

/** The authority's answer and its reasons; {@code kind} and {@code workRight} only where it grants. */
public record DecideApplication(
        StatusOutcome outcome, PermitKind kind, LocalDate validUntil, Boolean workRight, String reasons) {

    private static final int LONGEST = 10_000;
    private static final String COOPERATION = "permit.cooperation";

    public DecideApplication {
        Fields.required("outcome", outcome);
        Fields.text("reasons", reasons, LONGEST);
        if (outcome == StatusOutcome.GRANTED) {
            Fields.required("kind", kind);
            Fields.required("workRight", workRight);
        }
    }

    /** The answer as the rules need it, with what the law counts from today and the relative's permit, where the law binds it to that. */
    Answer under(Jurisdiction law, Answer.Principal principal, Act act) {
        var today = act.at().atZone(law.zone()).toLocalDate();
        return switch (outcome) {
            case GRANTED ->
                new Answer.Grant(
                        kind, validUntil, workRight, reasons, new Answer.Term(today, least(law, today), principal));
            case REFUSED -> new Answer.Refuse(law.endOf(StatusClocks.APPEAL, act.at()), reasons);
        };
    }

    private static LocalDate least(Jurisdiction law, LocalDate today) {
        return law.isMinimum(COOPERATION) ? law.lastDayOf(COOPERATION, today) : null;
    }
}
