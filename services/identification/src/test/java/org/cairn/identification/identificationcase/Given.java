package org.cairn.identification.identificationcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.identification.AgeFinding;
import org.cairn.contracts.identification.IdentificationEvent.AgeDetermined;
import org.cairn.contracts.identification.IdentificationEvent.AgePresumedChild;
import org.cairn.contracts.identification.IdentificationEvent.ConclusiveGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.FormalDeclined;
import org.cairn.contracts.identification.IdentificationEvent.JudicialReviewOpened;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReconsiderationDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReconsiderationRequested;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.contracts.identification.IdentificationEvent.VictimPresumed;
import org.cairn.contracts.identification.IdentificationEvent.Withdrawn;
import org.cairn.contracts.identification.Labels;
import org.cairn.contracts.identification.Reconsidered;
import org.cairn.contracts.identification.Requester;
import org.cairn.contracts.identification.UrgentNeed;

/** The facts that the scenarios begin with. */
final class Given {

    static final AgencyId NGO = new AgencyId("harbour-aid");
    static final AgencyId AUTHORITY = new AgencyId("uk-sca");
    static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    static final Instant NEXT_MONDAY = MONDAY.plusSeconds(7 * 86_400);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    static final Labels LABELS = new Labels("Labour", "Adult (18 or over)", "Female", "Albanian");
    static final Answer.Recovery THIRTY_DAYS = new Answer.Recovery(TODAY, LocalDate.of(2026, 2, 3), true);

    static final VictimPresumed PRESUMED = new VictimPresumed(Set.of(UrgentNeed.SHELTER), MONDAY);
    static final AgePresumedChild AS_CHILD = new AgePresumedChild(MONDAY);
    static final Submitted SUBMITTED = adult().received(LegalBasis.CONSENT, MONDAY);
    static final ReasonableGroundsDecided POSITIVE =
            new ReasonableGroundsDecided(Outcome.POSITIVE, TODAY, "credible account", MONDAY);
    static final ReasonableGroundsDecided NEGATIVE =
            new ReasonableGroundsDecided(Outcome.NEGATIVE, TODAY, "no signs", MONDAY);
    static final ReflectionStarted REFLECTION = new ReflectionStarted(TODAY, LocalDate.of(2026, 2, 3), true, MONDAY);

    /** The day after the recovery minimum. */
    static final LocalDate RECOVERED = LocalDate.of(2026, 2, 4);

    static final ConclusiveGroundsDecided IDENTIFIED =
            concluded(Outcome.POSITIVE).event(MONDAY);
    static final ConclusiveGroundsDecided NOT_IDENTIFIED =
            concluded(Outcome.NEGATIVE).event(MONDAY);
    static final AgeDetermined FOUND_ADULT = new AgeDetermined(AgeFinding.ADULT, "documents", MONDAY);
    static final AgeDetermined FOUND_CHILD = new AgeDetermined(AgeFinding.CHILD, "documents", MONDAY);
    static final FormalDeclined DECLINED = new FormalDeclined(false, MONDAY);
    static final Withdrawn WITHDRAWN = new Withdrawn(MONDAY);
    static final ReconsiderationRequested REQUESTED =
            new ReconsiderationRequested(Requester.LEGAL_REPRESENTATIVE, "NEW_EVIDENCE", null, "see", MONDAY);
    static final ReconsiderationDecided UPHELD =
            new ReconsiderationDecided(Reconsidered.UPHELD, RECOVERED, "nothing new", MONDAY);
    static final JudicialReviewOpened IN_COURT = new JudicialReviewOpened(MONDAY);

    private Given() {}

    static Answer.Conclusion concluded(Outcome outcome) {
        return new Answer.Conclusion(outcome, RECOVERED, Set.of("ForcedLabour"), "on balance", false);
    }

    static Submission adult() {
        return submission(NGO, 30, NEXT_MONDAY);
    }

    static Submission ofAge(Integer age) {
        return submission(NGO, age, NEXT_MONDAY);
    }

    static Submission submission(AgencyId firstResponder, Integer age, Instant dueAt) {
        return new Submission(
                firstResponder, AUTHORITY, TODAY, new Submission.Expected(dueAt, dueAt), LABELS, age, null);
    }

    static Answer answer(Outcome outcome, LocalDate decidedOn) {
        return new Answer(
                outcome, decidedOn, outcome == Outcome.POSITIVE ? "credible account" : "no signs", THIRTY_DAYS);
    }
}
