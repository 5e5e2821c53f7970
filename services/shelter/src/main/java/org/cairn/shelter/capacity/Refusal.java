package org.cairn.shelter.capacity;

/** Why a change to a shelter's places is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    NO_ROOM("There is no free place left.", "Look for another shelter among the vacancies."),
    TOO_FEW_PLACES(
            "More places than that are held or lived in.",
            "Set at least as many as are taken; to take nobody more, set exactly as many."),
    HOLD_LAPSED("The hold has run out or was given back.", "Hold a place again; if there is room you get one."),
    HOLD_CONFIRMED(
            "The place is kept for a person whose referral was accepted.",
            "Cancel the referral or discharge the placement instead."),
    STILL_TIME("The hold has not run out yet.", "Wait, or release it."),
    NO_BED_KEPT("No place is kept under this hold.", "Read the placement; accept the referral again if need be.");

    private final Reason reason;

    Refusal(String because, String wayOut) {
        this.reason = new Reason(because, wayOut, "");
    }

    @Override
    public Reason reason() {
        return reason;
    }

    @Override
    public String field() {
        return this == TOO_FEW_PLACES ? "places" : "";
    }
}
