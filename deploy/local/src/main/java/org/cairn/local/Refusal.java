package org.cairn.local;

/** A command cannot go on, and says why and what to do. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
