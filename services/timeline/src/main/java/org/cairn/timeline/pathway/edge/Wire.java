package org.cairn.timeline.pathway.edge;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One reader's open connection: what is sent has left this process when the method returns, or the connection is cut. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;
    private static final Duration POLL = Duration.ofSeconds(3);
    private static final Duration QUIET = Duration.ofSeconds(15);

    private final SseEventSink sink;
    private final Sse sse;
    private final BooleanSupplier welcome;
    private final End end;
    private long lastSentNanos = System.nanoTime();

    /**
     * How it ends.
     *
     * @param cut lets nothing out any more, whatever waits to be written
     * @param left gives the place among the agency's connections back; may run twice
     */
    record End(Runnable cut, Runnable left) {}

    Wire(SseEventSink sink, Sse sse, BooleanSupplier welcome, End end) {
        this.sink = sink;
        this.sse = sse;
        this.welcome = welcome;
        this.end = end;
    }

    /** Sends a word under a name. */
    public void send(String id, String name, String word) {
        send(sse.newEventBuilder().id(id).name(name).data(word).build());
    }

    /** Sends an object as JSON. */
    public void send(String id, Object json) {
        send(sse.newEventBuilder().id(id).data(json).build());
    }

    /** Waits for the ring or the next look, whichever is first, and shows the reader now and then that the connection stands. */
    public void await(Bell<?>.Ear ear) {
        ear.await(POLL);
        if (System.nanoTime() - lastSentNanos > QUIET.toNanos()) {
            send(sse.newEventBuilder().comment("").build());
        }
    }

    /** Whether the reader is still there and still welcome. */
    public boolean isOpen() {
        return !sink.isClosed() && welcome.getAsBoolean();
    }

    private void send(OutboundSseEvent event) {
        try {
            sink.send(event)
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            lastSentNanos = System.nanoTime();
        } catch (CompletionException | IllegalStateException gone) {
            end.cut().run();
            close();
        }
    }

    @Override
    public void close() {
        end.left().run();
        if (!sink.isClosed()) {
            sink.close();
        }
    }
}
