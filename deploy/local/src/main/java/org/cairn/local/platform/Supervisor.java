package org.cairn.local.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Starts the parts of one platform, everything at once that can be, and keeps them running until it is told to end. */
public final class Supervisor {

    private static final List<Set<String>> STOP_ORDER =
            List.of(Set.copyOf(ServicePart.ALL), Set.of("keycloak", "kafka"), Set.of("postgres"));

    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Board board;
    private final Site site;
    private final List<Keeper> keepers = new ArrayList<>();
    private final List<Errand> errands;
    private final CountDownLatch ended = new CountDownLatch(1);

    public Supervisor(Site site, List<Part> parts, List<Errand> errands) {
        this.site = site;
        this.board = new Board(site);
        this.errands = errands;
        for (var part : parts) {
            board.add(part.name(), site.ports().of(part.name()));
            keepers.add(new Keeper(part, board, site));
        }
        for (var errand : errands) board.add(errand.name(), 0);
    }

    /** Returns when the platform has been stopped. */
    public void run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        start();
        ended.await();
    }

    void start() {
        board.write();
        for (var keeper : keepers) Thread.ofVirtual().name(keeper.name()).start(keeper);
        for (var errand : errands) Thread.ofVirtual().name(errand.name()).start(() -> run(errand));
    }

    void awaitReady(List<String> names) throws InterruptedException {
        board.awaitReady(names);
    }

    private void run(Errand errand) {
        try {
            board.awaitReady(errand.needs());
            board.change(errand.name(), state -> state.begun(Instant.now()));
            for (var attempt = 1; !succeeds(errand, attempt); attempt++) Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** An errand may be done again; it fails for good when it failed often. */
    private boolean succeeds(Errand errand, int attempt) throws InterruptedException {
        try {
            errand.work().run();
            board.change(errand.name(), state -> state.ready(Instant.now()));
            return true;
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failure) {
            System.out.println(Instant.now() + " " + errand.name() + " failed: " + failure);
            if (attempt >= ATTEMPTS) {
                board.change(errand.name(), state -> state.failed(String.valueOf(failure.getMessage())));
            }
            return board.isStopping();
        }
    }

    void stop() {
        board.stopping();
        for (var group : STOP_ORDER) {
            var threads = keepers.stream()
                    .filter(keeper -> group.contains(keeper.name()))
                    .map(keeper -> Thread.ofVirtual().start(keeper::stop))
                    .toList();
            threads.forEach(Supervisor::join);
        }
        site.data().state().toFile().delete();
        ended.countDown();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
