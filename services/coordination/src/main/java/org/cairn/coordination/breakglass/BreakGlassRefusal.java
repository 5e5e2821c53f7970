package org.cairn.coordination.breakglass;

import org.cairn.chassis.Refusal;

/** Why something about an opening in danger is refused. */
public enum BreakGlassRefusal implements Refusal {
    ALREADY_ASKED("It was asked for already and is not settled.", "Wait for the answer, or for the review.", "agency"),
    NEVER_OPENED(
            "What a person tells their lawyer and whether they help the police is opened to nobody, and nothing to who"
                    + " enforces immigration law.",
            "Ask for what the danger needs.",
            "categories"),
    NO_HELPER_IN_DANGER(
            "It is opened to who averts a danger, and to nobody who would speak or decide for the person by it.",
            "Name the police, a health provider, a shelter or witness protection.",
            "role"),
    LET_IN_ITSELF(
            "Your agency was let in for some hours itself and lets nobody else in.",
            "Ask an agency that helps the person to do it.",
            ""),
    TOO_MUCH(
            "Where somebody is, and who threatens them, is opened only when a life depends on it.",
            "Leave these categories out, or name the danger.",
            "categories"),
    FOUR_EYES("It takes two agencies, and none opens anything to itself.", "Let another agency agree.", ""),
    NOT_ASKED("Nobody asked for it.", "Ask first.", ""),
    UNANSWERED_TOO_LONG(
            "Nobody agreed in time, so the question has lapsed and nothing was opened.",
            "Ask again if the danger goes on.",
            ""),
    NOT_OPEN("It is not open.", "Read how it stands.", ""),
    STILL_OPEN("It is reviewed when it is over.", "Wait until it has ended, or end it.", ""),
    OWN_OPENING(
            "Who asked for it, agreed to it or was let in does not judge whether that was right.",
            "Let an auditor of another agency review it.",
            ""),
    REVIEWED_ALREADY("It was reviewed.", "Read what was found.", "");

    private final Reason reason;

    BreakGlassRefusal(String because, String wayOut, String field) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
