package org.cairn.chassis.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cairn.chassis.journal.Transactions;
import org.jboss.logging.Logger;

/** Takes parked pathways up again: each start tries it, since a new build may know what the old one did not. */
@ApplicationScoped
public class Release {

    private static final Logger LOG = Logger.getLogger(Release.class);

    private static final int AT_ONCE = 500;

    private final Parking parking;
    private final EventsLane events;
    private final Transactions transactions;

    Release(Parking parking, EventsLane events, Transactions transactions) {
        this.parking = parking;
        this.events = events;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("release").start(this::releaseAll);
    }

    /** Tries every parked subject; what fails again stays where it is. */
    void releaseAll() {
        for (var subject : parking.subjects()) {
            try {
                LOG.infof("%d events of a parked pathway were taken after all", release(subject));
            } catch (RuntimeException failure) {
                LOG.error("ALERT a pathway stays parked", failure);
                transactions.inNew(
                        () -> parking.triedInVain(subject, failure.getClass().getSimpleName()));
            }
        }
    }

    /**
     * Lets the waiting events of a subject have their effects, in order, up to the first that fails or for a while, and notes the
     * failure. Outside of the transaction under way: each event has one of its own.
     */
    Tried tryAgain(String subject) {
        return transactions.outside(() -> {
            var taken = 0;
            try {
                while (taken < AT_ONCE && transactions.inNew(() -> releaseFirst(subject))) {
                    taken++;
                }
                return new Tried(taken, false);
            } catch (RuntimeException failure) {
                var reason = failure.getClass().getSimpleName();
                LOG.error("ALERT a pathway stays parked", failure);
                transactions.inNew(() -> parking.triedInVain(subject, reason));
                return new Tried(taken, true);
            }
        });
    }

    /** What a try led to: how many events were taken, and whether the next one failed. */
    record Tried(int taken, boolean failed) {}

    /** Lets the waiting events of a subject have their effects, in order, up to the first that fails; how many did. */
    public int release(String subject) {
        var released = 0;
        while (transactions.inNew(() -> releaseFirst(subject))) {
            released++;
        }
        return released;
    }

    private boolean releaseFirst(String subject) {
        parking.holdOthers();
        var first = parking.first(subject);
        first.ifPresent(waiting -> {
            events.deliver(waiting.message());
            parking.remove(waiting);
        });
        return first.isPresent();
    }
}
