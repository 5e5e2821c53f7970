package org.cairn.immigration.removalhold;

/** Why something about the bar on removal is refused; that it begins and lasts never is. */
public enum Refusal implements org.cairn.chassis.Refusal {
    ALREADY_NOTED(
            "That body's reference is noted for this case already.",
            "reference",
            "Nothing is left to do; the body can ask by it.");

    private final Reason reason;

    Refusal(String because, String field, String wayOut) {
        this.reason = new Reason(because, wayOut, field);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
