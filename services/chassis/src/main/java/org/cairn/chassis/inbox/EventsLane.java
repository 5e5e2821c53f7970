package org.cairn.chassis.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.chassis.access.AccessApplied;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.chassis.sealing.Erasing;
import org.cairn.contracts.Event;
import org.cairn.contracts.PathwayId;
import org.jboss.logging.Logger;

/**
 * Events for the service's consumers. One that cannot be taken parks its pathway; bytes that are no event, and events
 * that their owner cannot have sent, are set aside.
 */
@ApplicationScoped
class EventsLane implements Lane {

    private static final Logger LOG = Logger.getLogger(EventsLane.class);

    private static final Pattern PATHWAY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Seen seen;
    private final Parking parking;
    private final Erasing erasing;
    private final List<InboxConsumer> consumers;

    EventsLane(Seen seen, Parking parking, Erasing erasing, @All List<InboxConsumer> consumers) {
        this.seen = seen;
        this.parking = parking;
        this.erasing = erasing;
        this.consumers = consumers;
    }

    @Override
    public void begin() {
        parking.holdStill();
    }

    @Override
    public void deliver(ConsumerRecord<String, byte[]> record) {
        var message = Message.read(record);
        if (listeners(message).isEmpty()) {
            return;
        }
        EventTypes.recordOf(message.envelope().type()).ifPresent(type -> Origin.check(message, type));
        if (parking.isParked(message.envelope().subject())) {
            parking.park(message, "waits behind an earlier one");
        } else {
            deliver(message);
        }
    }

    /** Lets an event that is known to be next in its pathway have its effects, once. */
    void deliver(Message message) {
        EventTypes.recordOf(message.envelope().type()).ifPresent(type -> {
            var event = message.event(type);
            Origin.checkWord(message, event);
            if (seen.isNew(message) && !isOfErased(message, event)) {
                var arrived = new Arrived(message.envelope(), event);
                listeners(message).forEach(consumer -> consumer.on(arrived));
            }
        });
    }

    @Override
    public void putAway(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        if (failure instanceof Message.Unreadable) {
            LOG.errorf(
                    "ALERT set aside what is no event: %s-%d at %d, %s",
                    record.topic(), record.partition(), record.offset(), failure.getMessage());
            parking.setAside(record, failure.getMessage());
            return;
        }
        var message = Message.read(record);
        LOG.errorf(
                failure,
                "ALERT a pathway is parked: %s in %s-%d at %d cannot be taken",
                message.envelope().type(),
                record.topic(),
                record.partition(),
                record.offset());
        parking.holdStill();
        parking.park(message, failure.getClass().getSimpleName());
    }

    /** That an access has ended says nothing of the person, and who erases them waits for it. */
    private boolean isOfErased(Message message, Event event) {
        var subject = message.envelope().subject();
        return !(event instanceof AccessApplied)
                && PATHWAY.matcher(subject).matches()
                && erasing.isErased(PathwayId.of(subject));
    }

    private List<InboxConsumer> listeners(Message message) {
        return EventTypes.recordOf(message.envelope().type())
                .map(type -> consumers.stream()
                        .filter(consumer -> wants(consumer, type))
                        .toList())
                .orElse(List.of());
    }

    private static boolean wants(InboxConsumer consumer, Class<? extends Event> type) {
        return consumer.families().stream().anyMatch(family -> family.isAssignableFrom(type));
    }
}
