package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.cairn.chassis.access.Permits;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.timeline.pathway.edge.Bell;
import org.cairn.timeline.pathway.edge.Wire;

/** Sends an agency's events on its open connections, one by one and in order. */
@ApplicationScoped
public class LiveStream {

    private static final int BATCH = 50;

    private final Bell<AgencyId> bell = new Bell<>();
    private final StreamDesk desk;
    private final Disclosures disclosures;
    private final Permits permits;

    LiveStream(StreamDesk desk, Disclosures disclosures, Permits permits) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.permits = permits;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Numbered numbered) {
        numbered.agencies().forEach(bell::ring);
    }

    /** Sends what comes after that number, and what follows, until the connection ends. */
    void follow(Who who, long after, Wire wire) {
        try (var ear = bell.listen(who.agency())) {
            var place = after;
            while (wire.isOpen()) {
                var sent = sendBatch(who, place, wire);
                if (sent == place) {
                    wire.await(ear);
                }
                place = sent;
            }
        }
    }

    /** The number of the last event that went out; while nobody can say what may, nothing does. */
    private long sendBatch(Who who, long after, Wire wire) {
        var place = after;
        try {
            for (var row : disclosures.after(who.agency(), after, BATCH)) {
                send(who, row, wire);
                if (!wire.isOpen()) {
                    return place;
                }
                place = row.number();
            }
        } catch (Problem unavailable) {
            return place;
        }
        return place;
    }

    /** A revocation waits for the permit, so that nothing goes out after it; who is unwelcome by now is not even told a number. */
    private void send(Who who, Disclosed row, Wire wire) {
        try (var _ = permits.open(row.pathway())) {
            var item = desk.one(who, row);
            if (wire.isOpen()) {
                wire.send(Long.toString(row.number()), item);
            }
        }
    }
}
