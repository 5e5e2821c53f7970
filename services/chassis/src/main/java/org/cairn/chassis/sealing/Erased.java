package org.cairn.chassis.sealing;

/** The person's data key is destroyed: what was sealed with it is nothing any more, and nothing is added to it. */
public final class Erased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** {@code kind} is what was asked for, without saying whose. */
    public Erased(String kind) {
        super(kind + " is erased");
    }
}
