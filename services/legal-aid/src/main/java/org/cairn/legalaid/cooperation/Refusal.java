package org.cairn.legalaid.cooperation;

/** Why it is refused to note what the person decided. */
public enum Refusal implements org.cairn.chassis.Refusal {
    NOT_THE_PERSONS_LAWYER(
            "Only the person, who speaks for them, or the lawyer who acts for them says whether they help an investigation (CETS"
                    + " 197 Art. 12(6) and (7)).",
            "Let them say so themselves, or have a matter assigned to your agency first."),
    NOTHING_TO_WITHDRAW(
            "The person had not agreed to help, so there is nothing to take back.",
            "Send DECLINES; nothing follows from it for anybody's support.",
            "decision");

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
