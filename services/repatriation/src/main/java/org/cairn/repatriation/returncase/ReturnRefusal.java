package org.cairn.repatriation.returncase;

import org.cairn.chassis.Refusal;

/** Why a change to a return is refused; what stands in the way of a departure, {@link Obstacle} names. */
public enum ReturnRefusal implements Refusal {
    UNKNOWN_RETURN("There is no such return.", "", "Read the returns of the case."),
    UNDER_WAY(
            "The person has a return under way, and goes one way at a time.",
            "",
            "Go on with that one, or cancel it first."),
    GUARDIAN_ASKS(
            "For a child, or who is presumed one, only an appointed guardian asks for a return (CETS 197 Art. 10(4) and"
                    + " 16(7)).",
            "",
            "Ask the coordinating agency to have a guardian appointed; the guardian asks."),
    GUARDIAN_ANSWERS(
            "For a child, or who is presumed one, only an appointed guardian answers, after hearing the child (CETS 197 Art."
                    + " 10(4)).",
            "",
            "Let the guardian note the answer."),
    NO_GUARDIAN(
            "Nobody is appointed who speaks for the child, and no State is approached without (CETS 197 Art. 10(4)).",
            "",
            "Ask the coordinating agency to have a guardian appointed."),
    NOT_A_CHILD(
            "The person is not held to be a child, and decides for themselves.",
            "",
            "Note what the person wants under voluntariness."),
    NOT_COUNSELLED(
            "Nobody says yes or no before they were told, in a language that they understand, what it means and what else is"
                    + " open to them (CETS 197 Art. 12(7) and 15(1)).",
            "",
            "Counsel the person first."),
    NOT_CONFIRMED(
            "The person has not said that they want to return (Palermo Protocol Art. 8(2): preferably voluntary).",
            "",
            "Note their answer first; a no is an answer, too."),
    RISK_FIRST(
            "No State is approached before the danger of a return was assessed (CETS 197 Art. 16(1) and 16(2)).",
            "",
            "Assess the risk with the person first."),
    HALTED_NOW(
            "It is halted: the person does not want it, it is not safe, or it is not in the child's best interests (CETS 197"
                    + " Art. 16).",
            "",
            "Read what halted it; it goes on when that has changed."),
    NO_CONSENT(
            "No consulate and no State learns anything without the person's explicit consent for RETURN_DOCS (CETS 197 Art."
                    + " 11(1); GDPR Art. 9(2)(a)).",
            "consulate",
            "Ask the person in coordination whether that consulate may know IDENTITY for RETURN_DOCS; a no changes nothing"
                    + " else for them."),
    PACKET_TELLS(
            "A consulate gets a name, a date of birth, a claimed nationality and a photograph, and no word of why (CETS 197"
                    + " Art. 11(1)).",
            "photo",
            "Leave the word out that tells what happened to the person or who helps them."),
    ALREADY_ASKED(
            "The State was asked already.",
            "",
            "Wait for its answer, escalate, or ask for a travel document another way."),
    NOT_ASKED("Nobody waits for this answer.", "", "Ask first; read the return to see how it stands."),
    NOTHING_WAITS(
            "No answer is waited for, so there is nothing to escalate.", "", "Read the return to see how it stands."),
    ALREADY_ISSUED("There is a travel document already.", "", "Agree on a plan with the person."),
    NO_DOCUMENT_YET("A plan comes after the travel document.", "", "Note the document first."),
    NO_CONSENT_TO_RECEIVING(
            "The person has not let the receiving agency know of them (CETS 197 Art. 11(1); GDPR Art. 6(1)(a)).",
            "receiving",
            "Ask the person; then refer them in coordination to that agency for RETURN with their consent."),
    NO_PLAN("There is no plan with your agency yet.", "", "Wait until the plan is agreed."),
    ALREADY_READY("The person can go already.", "", "Note the departure when they have left."),
    NOT_READY("Nobody leaves before it was noted that they can.", "", "Note the readiness first."),
    NOT_DEPARTED("The person has not left yet.", "", "Note the departure first."),
    ALREADY_DEPARTED("The person has left already.", "", "Read the return to see how it stands."),
    NOT_ARRIVED("Nobody has confirmed that the person arrived.", "", "Confirm the arrival first."),
    ALREADY_ARRIVED("The arrival is confirmed already.", "", "Note the next steps."),
    OVER("This return is over.", "", "When the person asks anew, a new one begins.");

    private final Reason reason;

    ReturnRefusal(String because, String field, String wayOut) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
