package org.cairn.legalaid.notice;

/** Why a step about an information notice is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    NO_NOTICE_RUNS(
            "No slavery or trafficking information notice waits for an answer (UK: Nationality and Borders Act 2022 s.58).",
            "Note first which day the notice names.");

    private final Reason reason;

    Refusal(String because, String wayOut) {
        this.reason = new Reason(because, wayOut, "");
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
