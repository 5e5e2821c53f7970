package org.cairn.chassis.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.EventId;
import org.cairn.contracts.EventType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Puts published events beside the journal in the same transaction; the {@link Relay} takes them on from there. */
@ApplicationScoped
public class Outbox {

    /** A header that names the partition to write to, where the key must not decide; it is not sent. */
    public static final String PARTITION = "partition";

    private final Jdbi jdbi;
    private final String service;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<OutboxFilled> filled;

    Outbox(
            Jdbi jdbi,
            @ConfigProperty(name = "quarkus.application.name") String service,
            TransactionSynchronizationRegistry transaction,
            Event<OutboxFilled> filled) {
        this.jdbi = jdbi;
        this.service = service;
        this.transaction = transaction;
        this.filled = filled;
    }

    void add(
            StreamId stream,
            Subject subject,
            int versionBefore,
            List<? extends org.cairn.contracts.Event> events,
            Act act) {
        var version = versionBefore;
        for (var event : events) {
            version++;
            var place = version;
            EventTypes.released(event.getClass())
                    .ifPresent(mark -> publish(new Place(stream, place), subject, mark, event, act));
        }
    }

    private void publish(Place place, Subject subject, EventType mark, org.cairn.contracts.Event event, Act act) {
        var source = service + "/" + place.stream();
        var id = idOf(source, place.version());
        var headers = EventJson.MAPPER
                .createObjectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", id.toString())
                .put("ce_type", mark.value())
                .put("ce_source", source)
                .put("ce_version", Integer.toString(place.version()))
                .put("ce_subject", subject.key())
                .put("ce_time", event.at().toString())
                .put("ce_agency", act.agency().value())
                .put("ce_correlationid", act.correlation().toString())
                .put("ce_causationid", act.causation().toString())
                .put("ce_dataclassification", "C1")
                .put("content-type", "application/json");
        send(new Letter(id.value(), mark.topic(), subject.key(), mark.value()), EventJson.published(event), headers);
    }

    /** Puts a message of the chassis itself (not an event of a journal) into the outbox. */
    public void send(Letter letter, ObjectNode payload, ObjectNode headers) {
        jdbi.useHandle(db -> db.execute(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, headers) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing",
                letter.id(),
                letter.topic(),
                letter.key(),
                letter.type(),
                payload.toString(),
                headers.toString()));
        wakeAfterCommit();
    }

    /** The id of the event at that place: always the same, so that a second sending is known as such. */
    public static EventId idOf(String source, int version) {
        return new EventId(UUID.nameUUIDFromBytes((source + "@" + version).getBytes(StandardCharsets.UTF_8)));
    }

    private void wakeAfterCommit() {
        if (transaction.getResource(OutboxFilled.class) == null) {
            transaction.putResource(OutboxFilled.class, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        filled.fire(new OutboxFilled());
                    }
                }
            });
        }
    }

    /** Where a message goes and under which id and key. */
    public record Letter(UUID id, String topic, String key, String type) {}

    private record Place(StreamId stream, int version) {}
}
