package org.cairn.acceptance.steps;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The NGO that goes on working: it notes signs again and again, each of which others may hear of. */
public final class Work implements AutoCloseable {

    private final AtomicInteger count = new AtomicInteger();
    private final Thread thread;
    private volatile boolean over;

    private Work(Pathway pathway) {
        this.thread = Thread.ofVirtual().start(() -> {
            while (!over) noteSigns(pathway);
        });
    }

    /** Begins to work on a pathway. */
    public static Work on(Pathway pathway) {
        return new Work(pathway);
    }

    private void noteSigns(Pathway pathway) {
        var signs = Map.of("instrument", "ILO_FORCED_LABOUR", "indicators", List.of("DECEPTION"));
        var path = "/cases/" + pathway.caseId() + "/screenings";
        if (pathway.ngo().post("identification", path, signs).isGood()) count.incrementAndGet();
    }

    /** How much was done so far. */
    public int count() {
        return count.get();
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
