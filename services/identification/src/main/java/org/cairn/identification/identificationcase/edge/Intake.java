package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.Labels;
import org.cairn.identification.identificationcase.Answer;
import org.cairn.identification.identificationcase.Submission;
import org.cairn.identification.statistics.Tally;

/** Checks what was sent against code lists and the law of the pathway; a 400 problem names the first field that does not hold. */
@ApplicationScoped
public class Intake {

    private static final String ADULT = "Adult (18 or over)";
    private static final int MAJORITY = 18;

    private final Codes codes;

    Intake(Codes codes) {
        this.codes = codes;
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
        return new Answer(body.outcome(), body.decidedOn(), body.reasons(), recovery(body.decidedOn(), law));
    }

    /** The conclusive answer; what kinds of exploitation it finds, in the words of the Human Trafficking Case Data Standard. */
    Answer.Conclusion conclusion(ConcludeCase body, Jurisdiction law, Act act) {
        notInFuture("decidedOn", body.decidedOn(), law, act);
        for (var n = 0; n < body.exploitation().size(); n++) {
            known(
                    "exploitation[" + n + "]",
                    "htcds-exploitation",
                    body.exploitation().get(n));
        }
        return new Answer.Conclusion(
                body.outcome(),
                body.decidedOn(),
                Set.copyOf(body.exploitation()),
                body.reasons(),
                body.beforeMinimumAtPersonsWish());
    }

    /** The second answer; a recovery period begins anew from its day, in full. */
    Answer.Second second(DecideAgain body, Jurisdiction law, Act act) {
        notInFuture("decidedOn", body.decidedOn(), law, act);
        return new Answer.Second(body.outcome(), body.decidedOn(), body.reasons(), recovery(body.decidedOn(), law));
    }

    /** The labels of a notification without a name, or null where none was made. */
    Tally notification(RefuseFormal body, Jurisdiction law, Act act) {
        if (!body.notified()) {
            return null;
        }
        var day = body.declinedOn() == null ? act.at().atZone(law.zone()).toLocalDate() : body.declinedOn();
        notInFuture("declinedOn", day, law, act);
        known("exploitation", "nrm-exploitation", body.exploitation());
        var told = law.competentAuthority() == null ? act.agency() : law.competentAuthority();
        return Tally.notified(told, day, body.exploitation());
    }

    private static Answer.Recovery recovery(LocalDate decidedOn, Jurisdiction law) {
        var lastDay = law.lastDayOf(ReflectionDesk.PERIOD, decidedOn);
        var firstDay = law.firstDayOf(ReflectionDesk.PERIOD, decidedOn);
        return new Answer.Recovery(
                firstDay, lastDay, law.endsWithLaterOf(ReflectionDesk.PERIOD).isPresent());
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
