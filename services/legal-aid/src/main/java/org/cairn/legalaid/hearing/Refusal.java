package org.cairn.legalaid.hearing;

/** Why a step of a hearing is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    UNKNOWN_HEARING("There is no such hearing.", "Check the id; it is valid only for your agency."),
    ALREADY_SCHEDULED("This hearing is scheduled already.", "Move it if the days change."),
    IN_THE_PAST("A hearing is scheduled for days that are still to come.", "Send a first day from today on.", "from"),
    ALREADY_OVER("This hearing is over.", "Schedule another one if the person is to be heard again."),
    ALREADY_REMOTE("The person is heard from afar already.", "Move it if the days change, or end it."),
    NOT_FROM_AFAR(
            "This hearing was scheduled as one that needs the person there (Palermo Protocol Art. 8(2): a return has regard to"
                    + " the status of proceedings).",
            "When the court allows to hear them from afar, end this hearing as NOT_NEEDED and schedule it anew with"
                    + " remotePossible.");

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
