package org.cairn.shelter.placement;

/** Why a change to a stay is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    REFERRAL_OVER(
            "This referral has ended, or another agency has taken it on.", "referralId", "Wait for a new referral."),
    ALREADY_WAITING("The person is on your wait list already.", "referralId", "Read the wait list to see the turn."),
    NOT_WAITING("The person does not wait for a place here.", "", "Read the wait list."),
    NOT_ACCEPTED("No referral was accepted for this stay.", "", "Accept the referral in coordination first."),
    ALREADY_ACCEPTED(
            "A referral was accepted for this stay already.", "", "Read the placement to see where it stands."),
    NO_BED(
            "The bed that was held had run out, and there is no room.",
            "",
            "Free or add a place and admit again, or cancel the referral so that another shelter can take it."),
    CHECKLIST_INCOMPLETE(
            "Nobody moves in before safe contact, urgent medical needs, an interpreter and the level of risk were gone"
                    + " through.",
            "checklist",
            "Go through them with the person and send the checklist with SAFE_CONTACT, URGENT_MEDICAL, INTERPRETER and"
                    + " RISK_LEVEL set to true."),
    ALREADY_PLACED(
            "The person has a place in another shelter, and a person lives in one at a time.",
            "",
            "The shelter where they live requests a transfer and sends you a referral of kind TRANSFER, or notes that they"
                    + " moved out; ask the coordinator to see to it."),
    ALREADY_ADMITTED("The person has moved in already.", "", "Read the placement to see where it stands."),
    NOT_ADMITTED("The person has not moved in yet.", "", "Note the admission first."),
    AWAY("The person is not in the house now.", "", "Note first that they are back or found."),
    NOT_ON_LEAVE("The person is not on leave.", "", "Read the placement to see where it stands."),
    ALREADY_MISSING("The person was reported missing already.", "", "Note that they are found when they are."),
    NOT_MISSING("The person was not reported missing.", "", "Report them missing first; read the placement."),
    TRANSFER_RUNS(
            "A move to another shelter is under way.", "", "Cancel the transfer first, or let it come to its end."),
    SAFETY_REVIEW_DUE(
            "The person, or somebody close to them, was threatened, and nobody has looked at the plan for their safety since"
                    + " (CETS 197 Art. 12(2), 28).",
            "basis",
            "Have the plan looked at with the person in coordination first; when they must be gone at once, send EMERGENCY."),
    NO_TRANSFER("No move to another shelter is under way.", "", "Request a transfer first."),
    CAME_ALREADY("The person came and has moved in.", "reason", "Send the reason for which they leave now."),
    PROTECTED(
            "A decision on the person's identification is pending, their recovery period runs or the time to move on is not"
                    + " over, and nobody is put out of a shelter then (CETS 197 Art. 10(2), 12 and 13(2); United Kingdom:"
                    + " Nationality and Borders Act 2022 s.61).",
            "reason",
            "Let the person stay. When they wish to leave themselves, send OWN_WISH; to another shelter they move by a"
                    + " transfer."),
    ALREADY_DISCHARGED("This stay is over.", "", "A new stay begins with a new referral.");

    private final Reason reason;

    Refusal(String because, String field, String wayOut) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
