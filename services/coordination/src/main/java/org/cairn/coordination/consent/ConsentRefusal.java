package org.cairn.coordination.consent;

import org.cairn.chassis.Refusal;

/** Why something about a consent is refused. */
public enum ConsentRefusal implements Refusal {
    ALREADY_ASKED("This question was put already.", "Read the consent and note its answer.", ""),
    ALREADY_ANSWERED("The person has answered this question.", "Ask anew; the earlier answer stays in the record.", ""),
    NOT_ASKED("Nobody has put this question yet.", "Ask the person first.", ""),
    NOT_GIVEN("There is no yes here.", "Read the consent to see where it stands.", ""),
    ASKS_FOR_ITSELF(
            "An agency does not ask the person for consent to its own knowing and note the answer itself.",
            "Let the agency that refers the person ask, or the coordinator.",
            "recipient"),
    MORE_THAN_IT_KNOWS(
            "An agency does not note a yes to more than the person lets it know itself.",
            "Let the agency that opened the pathway, the coordinator or the guardian note the answer.",
            ""),
    ENDS_BEFORE_IT_BEGINS("The consent would end before it begins.", "Give an end in the future, or none.", "until"),
    ASKS_AGAIN_IN_THE_PAST("The day to ask again has passed.", "Name a day that is still to come.", "askAgainAt"),
    ENDS_NO_LATER("A renewal lasts longer than what it renews.", "Name a later end.", "until"),
    RAN_OUT("This yes ran out before it was renewed.", "Ask the person anew.", ""),
    CHILD_NEEDS_GUARDIAN(
            "A child, or a person presumed a child, cannot give this consent alone (CETS 197 Art. 10(4), 14.2 Dir 2011/36/EU).",
            "Ask the child's guardian or caregiver, and note who answered.",
            "givenBy"),
    NO_GUARDIAN(
            "No guardian is appointed for this child who could answer (CETS 197 Art. 10(4)).",
            "Have one appointed (POST /pathways/{caseId}/guardian/request), or ask the child's caregiver.",
            "givenBy"),
    CHILD_DISSENTS(
            "The child says no, and help is given with consent and with regard to the child's rights (CETS 197 Art. 12(7)).",
            "Note the no (refusal), or ask again on another day (deferral).",
            "childAssents"),
    NOT_FOR_AN_ADULT(
            "An adult answers for themselves; nobody else does (CETS 197 Art. 12(7)).", "Ask the person.", "givenBy"),
    NO_STOP_USE_NOTICE("Nobody was told to stop using anything here.", "Read GET /stop-use-notices.", ""),
    NOT_THE_RECIPIENT("Only the agency that was told to stop says that it has.", "Let that agency answer.", "");

    private final Reason reason;

    ConsentRefusal(String because, String wayOut, String field) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
