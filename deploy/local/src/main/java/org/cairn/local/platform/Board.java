package org.cairn.local.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** The one place where the supervisor notes how every part stands; each change is written to the state file. */
final class Board {

    private final Site site;
    private final Instant since = Instant.now();
    private final Map<String, PartState> parts = new LinkedHashMap<>();
    private final Map<String, CountDownLatch> ready = new ConcurrentHashMap<>();
    private boolean stopping;

    Board(Site site) {
        this.site = site;
    }

    synchronized void add(String name, int port) {
        parts.put(name, PartState.waiting(name, port));
        ready.put(name, new CountDownLatch(1));
    }

    /** Waits until all of these have been ready once; what is not part of this start is not waited for. */
    void awaitReady(List<String> names) throws InterruptedException {
        for (var name : names) {
            var latch = ready.get(name);
            if (latch != null) latch.await();
        }
    }

    synchronized PartState change(String name, UnaryOperator<PartState> change) {
        var changed = parts.compute(name, (key, part) -> change.apply(part));
        if (changed.stage() == PartState.Stage.READY) ready.get(name).countDown();
        write();
        return changed;
    }

    synchronized void stopping() {
        stopping = true;
        write();
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    synchronized void write() {
        state().write(site.data());
    }

    private PlatformState state() {
        var self = ProcessHandle.current();
        return new PlatformState(
                self.pid(),
                self.info().startInstant().orElse(null),
                since,
                site.ports().offset(),
                phase(),
                List.copyOf(parts.values()));
    }

    private PlatformState.Phase phase() {
        if (stopping) return PlatformState.Phase.STOPPING;
        var stages = parts.values().stream().map(PartState::stage).toList();
        if (stages.contains(PartState.Stage.FAILED)) return PlatformState.Phase.FAILED;
        var all = stages.stream().allMatch(stage -> stage == PartState.Stage.READY);
        return all ? PlatformState.Phase.READY : PlatformState.Phase.STARTING;
    }
}
