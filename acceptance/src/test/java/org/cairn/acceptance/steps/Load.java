package org.cairn.acceptance.steps;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.cairn.acceptance.platform.Agency;

/** Several workers of one NGO who open pathways and note signs, each taking its turn until told to stop. */
public final class Load implements AutoCloseable {

    private static final int WORKERS = 3;

    private final Cast cast;
    private final Map<String, Integer> signs = new ConcurrentHashMap<>();
    private final List<Thread> threads;
    private volatile boolean over;

    private Load(Cast cast) {
        this.cast = cast;
        this.threads = IntStream.range(0, WORKERS)
                .mapToObj(_ -> Thread.ofVirtual().start(this::work))
                .toList();
    }

    /** Begins. */
    public static Load by(Cast cast) {
        return new Load(cast);
    }

    private void work() {
        while (!over) {
            var opened = new Persistent(cast.ngo(), 0)
                    .post("coordination", "/pathways", Pathway.opening(cast, Person.someone()))
                    .expect(201);
            var caseId = opened.path("caseId").asText();
            signs.put(caseId, 0);
            noteSigns(caseId, opened.path("position").asLong());
        }
    }

    private void noteSigns(String caseId, long position) {
        var seen = Map.of("instrument", "ILO_FORCED_LABOUR", "indicators", List.of("DECEPTION"));
        new Persistent(cast.ngo(), position)
                .post("identification", "/cases/" + caseId + "/screenings", seen)
                .expect(201);
        signs.merge(caseId, 1, Integer::sum);
    }

    /** How many pathways were opened so far. */
    public int opened() {
        return signs.size();
    }

    /** For each case that was opened how many signs were noted; what was taken in before the stop is finished first. */
    public Map<String, Integer> stop() {
        over = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return Map.copyOf(signs);
    }

    /** The agency whose workers these are. */
    public Agency ngo() {
        return cast.ngo();
    }

    @Override
    public void close() {
        stop();
    }
}
