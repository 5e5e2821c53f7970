package org.cairn.coordination.erasure;

import org.cairn.chassis.Refusal;

/** Why something about the wish to be forgotten, or about a hold, is refused. */
public enum ErasureRefusal implements Refusal {
    ALREADY_REQUESTED("The wish is noted already.", "Wait for the coordinating agency to confirm it.", ""),
    NOT_REQUESTED("Nobody passed such a wish on.", "Ask the person, and pass it on first.", ""),
    FOUR_EYES(
            "What cannot be undone takes two agencies.",
            "Let another agency than the one that passed the wish on confirm it.",
            ""),
    STILL_OPEN(
            "Nobody could help with what is forgotten: the pathway is still open.",
            "Close the pathway first, then confirm.",
            ""),
    TOO_LATE("It is done and cannot be undone.", "Open a new pathway if the person comes back.", ""),
    NOT_THE_ASKER(
            "Another agency passed the wish on.", "Only that agency, the person or their guardian takes it back.", ""),
    ALREADY_HELD("There is a hold already.", "Wait until it is lifted, or have it lifted.", ""),
    NOT_HELD("Nothing is held.", "Read how the wish stands.", ""),
    NOT_YOURS("Another agency placed the hold.", "Only the agency that placed it reviews or lifts it.", ""),
    REVIEW_NOT_AHEAD("The day of the next review lies in the past.", "Name a day to come.", "reviewBy"),
    REVIEW_TOO_FAR(
            "Records are kept no longer than proceedings need them (GDPR Art. 5(1)(e), 17(3)(e)), so a hold is looked at again"
                    + " at the latest by the day that the profile names under legal-hold-review.",
            "Name an earlier day; you can say then that it is still needed.",
            "reviewBy");

    private final Reason reason;

    ErasureRefusal(String because, String wayOut, String field) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
