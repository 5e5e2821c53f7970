package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.IdentificationEvent.Labels;
import org.cairn.identification.identificationcase.Answer;
import org.cairn.identification.identificationcase.Submission;

/** Checks what was sent against code lists and the law of the pathway; a 400 problem names the first field that does not hold. */
@ApplicationScoped
public class Intake {

    private static final String RECOVERY = "recovery-period";
    private static final String ADULT = "Adult (18 or over)";
    private static final int MAJORITY = 18;

    /** No timer ends a recovery period: it waits for the conclusive decision (NABA 2022 s.61(3)), which nowhere hurts the person. */
    private static final boolean OPEN_UNTIL_CONCLUSIVE = true;

    private final Codes codes;

    Intake(Codes codes) {
        this.codes = codes;
    }

    Codes codes() {
        return codes;
    }

    /** The submission as the rules need it. Only days count, so a referral of the past has its clock from that day on. */
    Submission submission(SubmitCase body, Jurisdiction law, Act act) {
        notInFuture("referralDate", body.referralDate(), law, act);
        known("exploitation", "nrm-exploitation", body.exploitation());
        known("ageAtExploitation", "nrm-age", body.ageAtExploitation());
        known("gender", "nrm-gender", body.gender());
        known("nationality", "nrm-nationality", body.nationality());
        Fields.check(
                body.ageToday() == null
                        || body.ageToday() >= MAJORITY
                        || !body.ageAtExploitation().equals(ADULT),
                "ageToday",
                "Nobody is younger today than when the exploitation happened; correct one of the two ages.");
        var received = body.referralDate().atStartOfDay(law.zone()).toInstant();
        return new Submission(
                act.agency(),
                authority(body, law),
                body.referralDate(),
                new Submission.Expected(law.warningOf(CaseDesk.CLOCK, received), law.endOf(CaseDesk.CLOCK, received)),
                new Labels(body.exploitation(), body.ageAtExploitation(), body.gender(), body.nationality()),
                body.ageToday(),
                body.narrative());
    }

    /** The answer as the rules need it, with the recovery period that the law counts from that day. */
    Answer answer(DecideGrounds body, Jurisdiction law, Act act) {
        notInFuture("decidedOn", body.decidedOn(), law, act);
        var lastDay = law.lastDayOf(RECOVERY, body.decidedOn());
        var firstDay = lastDay.minus(law.periodOf(RECOVERY)).plusDays(1);
        return new Answer(
                body.outcome(),
                body.decidedOn(),
                body.reasons(),
                new Answer.Recovery(firstDay, lastDay, OPEN_UNTIL_CONCLUSIVE));
    }

    private static AgencyId authority(SubmitCase body, Jurisdiction law) {
        if (law.competentAuthority() != null) {
            Fields.check(
                    body.authority() == null || body.authority().equals(law.competentAuthority()),
                    "authority",
                    "Leave it out: the jurisdiction names the authority.");
            return law.competentAuthority();
        }
        return Fields.required("authority", body.authority());
    }

    private static void notInFuture(String field, LocalDate day, Jurisdiction law, Act act) {
        if (day.isAfter(act.at().atZone(law.zone()).toLocalDate())) {
            throw Problem.badField(field, "This day is in the future.", "Give today or a day before.");
        }
    }

    private void known(String field, String list, String label) {
        if (!codes.knows(list, label)) {
            throw Problem.badField(
                    field, "This label is unknown.", "Use a label of the code list " + list + ", letter for letter.");
        }
    }
}
