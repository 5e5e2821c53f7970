package org.cairn.chassis.journal;

import org.cairn.chassis.Refusal;

/** Carries a refusal out of the transaction, which it rolls back. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    /** Why the command was refused. */
    public Refusal refusal() {
        return refusal;
    }
}
