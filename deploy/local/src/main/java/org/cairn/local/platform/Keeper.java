package org.cairn.local.platform;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Keeps one part running: starts it when its needs are met, and again, with growing pauses, when it dies. */
final class Keeper implements Runnable {

    private static final Duration ASK_AGAIN = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(25);

    private final Part part;
    private final Board board;
    private final File log;
    private volatile Process process;
    private Duration pause = Duration.ZERO;

    Keeper(Part part, Board board, Site site) {
        this.part = part;
        this.board = board;
        this.log = site.data().log(part.name()).toFile();
    }

    String name() {
        return part.name();
    }

    @Override
    public void run() {
        try {
            board.awaitReady(part.needs());
            while (!board.isStopping()) live();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One life of the process, from its start to its end. */
    private void live() throws InterruptedException {
        var began = Instant.now();
        String end;
        try {
            start();
            process.waitFor();
            end = "ended with code " + process.exitValue();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception | LinkageError failure) {
            end = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            endProcess();
        }
        if (board.isStopping()) return;
        var how = end;
        System.out.println(Instant.now() + " " + name() + " " + how);
        pause = Duration.between(began, Instant.now()).compareTo(STABLE) > 0 ? Duration.ZERO : longer(pause);
        board.change(name(), state -> state.ended(how + "; again in " + pause.toMillis() + " ms"));
        Thread.sleep(pause);
    }

    private static Duration longer(Duration pause) {
        if (pause.isZero()) return Duration.ofMillis(250);
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void start() throws Exception {
        board.change(name(), state -> state.begun(Instant.now()));
        part.prepare();
        launch();
        board.change(name(), state -> state.running(process.toHandle()));
        awaitAnswer();
        board.change(name(), state -> state.at(PartState.Stage.FURNISHING));
        part.furnish();
        board.change(name(), state -> state.ready(Instant.now()));
    }

    private synchronized void launch() throws Exception {
        if (board.isStopping()) throw new IOException("the platform is being stopped");
        process = part.command()
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private void awaitAnswer() throws Exception {
        var deadline = Instant.now().plus(part.patience());
        while (!answers()) {
            if (!process.isAlive()) throw new IOException("ended with code " + process.exitValue() + " while starting");
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("did not answer within " + part.patience().toSeconds() + " s");
            }
            Thread.sleep(ASK_AGAIN);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return part.ready();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception notYet) {
            return false;
        }
    }

    /** Asks the process to end in order, and ends it when it does not. */
    void stop() {
        board.change(name(), state -> state.at(PartState.Stage.STOPPED));
        endProcess();
    }

    private synchronized void endProcess() {
        if (process == null || !process.isAlive()) return;
        Signals.send(part.stopSignal(), process.pid());
        try {
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
