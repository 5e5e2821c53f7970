package org.cairn.chassis.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A runner of the chassis: takes its step when it is woken and at least once a period, on a thread of its own, until closed. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration LAST_STEP = Duration.ofSeconds(10);

    private final String name;
    private final Duration period;
    private final Runnable step;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean open = true;
    private volatile boolean failing;
    private Thread thread;

    public Rounds(String name, Duration period, Runnable step) {
        this.name = name;
        this.period = period;
        this.step = step;
    }

    /** Begins with a step at once. */
    public Rounds start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
        return this;
    }

    /** Makes the next step come now. */
    public void wake() {
        bell.release();
    }

    /** Lets the step under way finish, for at most ten seconds. */
    @Override
    public void close() {
        open = false;
        wake();
        try {
            if (thread != null) {
                thread.join(LAST_STEP);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                step.run();
                say(false, null);
            } catch (RuntimeException failure) {
                say(true, failure);
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(period.toNanos(), TimeUnit.NANOSECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException stop) {
            open = false;
        }
    }

    /** Says once that it fails and once that it works again, however long the trouble lasts. */
    private void say(boolean nowFailing, RuntimeException failure) {
        if (nowFailing && !failing) {
            LOG.warnf(failure, "%s fails and will be tried again", name);
        } else if (!nowFailing && failing) {
            LOG.infof("%s works again", name);
        }
        failing = nowFailing;
    }
}
