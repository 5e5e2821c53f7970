package org.cairn.immigration.removalhold;

/** Why something about the bar on removal is refused; that it begins and lasts never is. */
public enum Refusal implements org.cairn.chassis.Refusal {
    ALREADY_NOTED(
            "That body's reference is noted for this case already.",
            "reference",
            "Nothing is left to do; the body can ask by it.");

    private final String because;
    private final String field;
    private final String wayOut;

    Refusal(String because, String field, String wayOut) {
        this.because = because;
        this.field = field;
        this.wayOut = wayOut;
    }

    @Override
    public String because() {
        return because;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String wayOut() {
        return wayOut;
    }
}
