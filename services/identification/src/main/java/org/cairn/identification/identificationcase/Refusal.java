package org.cairn.identification.identificationcase;

/** Why a step of an identification is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    ALREADY_PRESUMED("The person is presumed a victim already.", "Read the case to see where it stands."),
    NOT_PRESUMED(
            "Nobody has presumed the person a victim yet, so there is nothing to settle or to decline (CETS 197 Art. 10).",
            "Presume the person a victim first."),
    LIST_OF_ANOTHER_AGE(
            "This list of signs is for another age; whose age is in doubt counts as a child (CETS 197 Art. 10(3)).",
            "Use the child or the adult list that fits the age on the case, or one that knows no age.",
            "instrument"),
    AGE_ALREADY_DETERMINED(
            "The age was determined so already (CETS 197 Art. 10(3); UK: Modern Slavery Act 2015 s.51).",
            "Read the case; only the authority determines it anew."),
    ADULT_ONLY(
            "Only an adult declines formal identification; a child, or a person presumed one, is referred by law (CETS 197"
                    + " Art. 10(3) and (4)).",
            "Submit the case, or have the age determined first if the person says that they are an adult."),
    ALREADY_DECLINED(
            "The person declined formal identification already (CETS 197 Art. 12(6) and (7): help goes on).",
            "If they have changed their mind, submit the case."),
    ALREADY_SUBMITTED(
            "The authority was asked about this person already; there is one decision, not two.",
            "Read the case: it shows who asked and when an answer is expected."),
    NO_CONSENT(
            "An adult, or a person of unknown age, is referred only with their consent (UK National Referral Mechanism; CETS 197"
                    + " Art. 10), and no consent that lets the authority know identity and exploitation stands.",
            "Ask the person, note the consent in coordination with the authority as recipient, then submit again; if the age is in"
                    + " doubt, presume the person a child first."),
    OWN_REFERRAL(
            "Nobody decides on their own referral: the first responder and the authority are two agencies.",
            "Let another first responder refer, or another authority decide."),
    NOT_SUBMITTED("Nobody has asked the authority about this person.", "Wait for a first responder's submission."),
    NOT_THE_AUTHORITY(
            "Another authority was asked to decide.", "Leave the decision to the authority that the case names."),
    DECIDED_BEFORE_REFERRED(
            "A decision cannot be older than the referral that it answers.",
            "Give the day of the decision, on or after the day of the referral.",
            "decidedOn"),
    DECIDED_BEFORE_THE_FIRST(
            "A decision cannot be older than the one that it follows.",
            "Give the day of the decision, on or after the day of the decision before it.",
            "decidedOn"),
    ALREADY_DECIDED(
            "This was decided on already.", "Read the case; a decision is reviewed on request, never overwritten."),
    NO_REASONABLE_GROUNDS(
            "A conclusive decision comes only after a positive one on reasonable grounds (CETS 197 Art. 10(2); UK: Modern"
                    + " Slavery Act 2015 s.50).",
            "Decide on reasonable grounds first."),
    TOO_EARLY(
            "The conclusive decision waits until the recovery minimum is over (CETS 197 Art. 13(1); UK: Home Office, written"
                    + " answer 86506, 18 November 2022).",
            "Decide after the last day of the recovery minimum; a positive decision may come before it with"
                    + " beforeMinimumAtPersonsWish.",
            "decidedOn"),
    GUARDIAN_WITHDRAWS(
            "A child's case is taken back only by the guardian (CETS 197 Art. 10(4)).",
            "Let the guardian do so, or have the age determined first."),
    NOTHING_TO_WITHDRAW(
            "Nothing is open here that could be taken back.",
            "Read the case; against a negative decision ask for reconsideration."),
    NOTHING_TO_RECONSIDER(
            "Only a negative decision is looked at again, and each once (UK: Home Office, Reasons for accepting"
                    + " reconsideration requests, 8 May 2025).",
            "Read the case; what was upheld goes to a court."),
    CANNOT_BE_RECONSIDERED(
            "This request cannot be taken as it stands; why is told only to those who may know what was decided.",
            "Ask the person or their lawyer what was decided; a request names a ground of the jurisdiction profile, and"
                    + " lateBecause once its days are over."),
    ALREADY_REQUESTED("A request is with the authority already.", "Wait for its answer, or write to the authority."),
    NOT_YOUR_REFERRAL(
            "A first responder asks to look again only at what it referred itself.",
            "Ask as the support provider of the person, or let their lawyer, their guardian or themselves ask."),
    GROUND_REQUIRED(
            "The law knows certain grounds for looking again and this is none of them (UK: Home Office, Reasons for accepting"
                    + " reconsideration requests, 8 May 2025).",
            "Name one of the grounds of the jurisdiction profile: new evidence, or a decision that is not in line with the"
                    + " guidance.",
            "ground"),
    NEEDS_REASON(
            "The days for a request are over; it is accepted with a reason for being late (UK: only exceptional circumstances;"
                    + " Home Office, 8 May 2025).",
            "Send lateBecause with a reason of the jurisdiction profile; the request is then accepted.",
            "lateBecause"),
    NOT_REQUESTED("Nobody has asked to look again.", "Wait for a request."),
    NOT_UPHELD(
            "A court is asked about a decision that was looked at again and upheld.",
            "Ask the authority for reconsideration first."),
    NO_REVIEW_OPEN("No court was asked about this decision.", "Note first that the review was opened."),
    NO_DECISION_YET("There is no decision whose papers could be served.", "Wait for the decision."),
    NO_GUARDIAN(
            "A child's papers go to the guardian, and none is appointed (CETS 197 Art. 10(4); UK: Modern Slavery Act 2015"
                    + " statutory guidance).",
            "Have a guardian appointed in coordination, then serve the papers on them."),
    CHILD_PAPERS_TO_GUARDIAN(
            "A child's papers go to the guardian and to nobody else (CETS 197 Art. 10(4)).",
            "Serve them on GUARDIAN.",
            "on"),
    ADULT_PAPERS_TO_PERSON("An adult's papers go to the person themselves.", "Serve them on PERSON.", "on"),
    NO_PERIOD_RUNS(
            "No recovery and reflection period runs; it begins with a positive decision on reasonable grounds (CETS 197 Art."
                    + " 13(1)).",
            "Read the case to see where it stands."),
    NOT_LONGER(
            "The recovery and reflection period is a minimum: it is made longer, never shorter (CETS 197 Art. 13(1)).",
            "Give a last day after the one that stands.",
            "lastDay"),
    GROUND_NOT_IN_LAW(
            "The recovery and reflection period is withheld only on the grounds that the law names (CETS 197 Art. 13(3); UK:"
                    + " Nationality and Borders Act 2022 s.63).",
            "Name one of the grounds withholding-recovery of the jurisdiction profile, or let the period run.",
            "ground"),
    NOT_WITHHELD("The recovery and reflection period is not withheld.", "Read the case to see where it stands."),
    ALREADY_APPEALED(
            "An appeal was made already.", "Wait for the answer; an appeal that was dismissed goes to a court."),
    NOT_APPEALED("Nobody has appealed.", "Note first that the person appealed.");

    private final Reason reason;

    Refusal(String because, String wayOut) {
        this(because, wayOut, "");
    }

    Refusal(String because, String wayOut, String field) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
