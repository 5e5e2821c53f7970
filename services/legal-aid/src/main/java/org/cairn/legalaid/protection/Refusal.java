package org.cairn.legalaid.protection;

/** Why a step about measures of protection is refused. */
public enum Refusal implements org.cairn.chassis.Refusal {
    PATHWAY_CLOSED(
            "The pathway is closed: nothing new is opened in it, what stands may end (CETS 197 Art. 28).",
            "Open a new pathway if the person is in danger again; they may link it to this one."),
    ALREADY_GRANTED("This measure of protection stands already (CETS 197 Art. 28).", "Read the measures that stand."),
    NOT_GRANTED("No such measure of protection stands (CETS 197 Art. 28).", "Read the measures that stand.", "measure");

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
