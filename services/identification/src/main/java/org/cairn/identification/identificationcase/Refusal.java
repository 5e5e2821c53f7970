package org.cairn.identification.identificationcase;

/** Why a step of an identification is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    ALREADY_PRESUMED("The person is presumed a victim already.", "Read the case to see where it stands."),
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
            "Give the day of the decision, on or after the day of the referral."),
    ALREADY_DECIDED(
            "Reasonable grounds were decided on already.", "Read the case; a decision is reviewed, never overwritten.");

    private final String because;
    private final String wayOut;

    Refusal(String because, String wayOut) {
        this.because = because;
        this.wayOut = wayOut;
    }

    @Override
    public String because() {
        return because;
    }

    @Override
    public String wayOut() {
        return wayOut;
    }

    @Override
    public String field() {
        return this == DECIDED_BEFORE_REFERRED ? "decidedOn" : "";
    }
}
