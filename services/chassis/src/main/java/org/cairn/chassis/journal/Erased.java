package org.cairn.chassis.journal;

/** The person's key is gone, and with it all that this stream held. */
public final class Erased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Erased(StreamId stream) {
        super("stream of kind " + stream.kind() + " is erased");
    }
}
