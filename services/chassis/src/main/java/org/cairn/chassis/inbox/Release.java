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
            }
        }
    }

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
