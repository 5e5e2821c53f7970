package org.cairn.coordination.referral;

/** Why a step of a referral is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    ALREADY_SENT("This referral was sent already.", "Read it; send another one for another service.", ""),
    NOT_SENT("This referral is a draft.", "Send it first (dispatch), or discard it (cancellation).", ""),
    NO_RECIPIENT(
            "A referral needs somebody to receive it.",
            "Name one agency, or several for an open referral.",
            "recipients"),
    TO_ONESELF(
            "An agency does not refer a person to itself.",
            "Name the agency that shall take the service on.",
            "recipients"),
    ASKED_TWICE(
            "An agency is asked at once or in turn, not both.",
            "Name each agency once, in recipients or in reserve.",
            "reserve"),
    PART_OF_NOTHING(
            "A sub-referral is part of a referral that your agency has taken on, and of no other kind.",
            "Name that referral, or send a plain referral without one.",
            "partOf"),
    WHOLE_NOT_RUNNING(
            "The referral that this one would be part of is not one that your agency has taken on and still runs.",
            "Name a referral that you have accepted and not ended, or send a plain referral.",
            "partOf"),
    PARTS_STILL_RUN(
            "Parts of this service that you passed on are still open.",
            "Wait until they have ended, or cancel them first.",
            ""),
    CONSENT_OVER("The consent that this referral rests on has run out.", "Ask the sender to ask the person anew.", ""),
    NOT_ADDRESSED_TO_YOU("Only an agency that was asked can answer.", "Check the referral's id.", ""),
    NOT_THE_RECIPIENT("Only the agency that took the referral on can do this.", "Check the referral's id.", ""),
    NOT_THE_SENDER("Only the agency that sent the referral can do this.", "Ask the sender.", ""),
    ALREADY_TAKEN(
            "Another agency was first.",
            "Nothing is left to do; your held place is free again when its hold ends.",
            ""),
    ALREADY_YOURS("Your agency has taken this referral on already.", "Begin the service, or end the referral.", ""),
    TAKEN_ON(
            "An agency has taken this referral on; what was asked stands.",
            "Speak with that agency, or cancel and send a new one.",
            ""),
    ALREADY_DECLINED("Your agency has said no to this referral.", "Ask the sender to send it again.", ""),
    EXPIRED(
            "The day to answer has passed, and your agency is asked no more.",
            "Tell the sender that you could take it on; it may send it again.",
            ""),
    ASKED_NO_MORE(
            "Your agency is asked no more: what let it be asked has ended.",
            "Ask the sender whether anything is left to do.",
            ""),
    NO_HOLD("A shelter accepts with a bed that it has kept free.", "Hold a bed first and name the hold.", "holdId"),
    STARTS_IN_THE_PAST("The start lies before the referral.", "Name a start that is still to come.", "expectedStart"),
    NOT_TAKEN("No agency has taken this referral on yet.", "Accept it first.", ""),
    NOT_STARTED("The service has not begun.", "Begin it first (start), or end the referral.", ""),
    ALREADY_STARTED("The service has begun already.", "Complete or cancel it.", ""),
    ON_HOLD("The service is on hold.", "Resume it first.", ""),
    NOT_ON_HOLD("The service is not on hold.", "Read the referral to see how it stands.", ""),
    QUESTION_OPEN("The sender has not yet answered your last question.", "Wait for its answer.", "question"),
    NO_QUESTION("That agency has no open question.", "Read the referral for the questions that wait.", "to"),
    NOTHING_CHANGED("The referral says this already.", "Send what shall be different.", ""),
    NO_DEAD_END("There is no open dead end here.", "Read GET /dead-ends for those that wait.", ""),
    NOT_A_PARTY("Only sender and recipient can end a referral.", "Ask one of them.", ""),
    OVER("This referral is over.", "Send a new one.", "");

    private final Reason reason;

    Refusal(String because, String wayOut, String field) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
