package org.cairn.chassis.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.cairn.chassis.access.AccessApplied;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.chassis.journal.JournalFixture;
import org.cairn.chassis.sealing.Erasing;
import org.cairn.chassis.sealing.TestKeys;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.shelter.PlacementEvent;

/** An inbox on a database of its own, fed by hand: one partition of one topic, and a consumer that counts arrivals. */
final class InboxFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    static final String AMINA = "00000000-0000-0000-0000-00000000000a";
    static final String BESA = "00000000-0000-0000-0000-00000000000b";

    final JournalFixture house = new JournalFixture();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Bookmarks bookmarks = new Bookmarks(house.database.jdbi());
    final Back back = new Back(bookmarks);
    final Seen seen = new Seen(house.database.jdbi(), Period.ofDays(400));
    final Parking parking = new Parking(house.database.jdbi(), metrics);
    final Counter counter = new Counter();
    final Erasing erasing = TestKeys.erasing(house.database, house.files);
    final EventsLane lane = new EventsLane(seen, parking, erasing, List.of(counter));
    final Release release = new Release(parking, lane, house.transactions);
    final Intake intake = new Intake(bookmarks, back, house.transactions);
    final TopicPartition place = new TopicPartition("shelter.events", 0);
    private long end;

    InboxFixture() {
        house.database.jdbi().useHandle(db -> db.execute("create table arrival (what text not null)"));
        bookmarks.open(place, "first-topic", 0);
    }

    /** A record at the end of the partition. */
    ConsumerRecord<String, byte[]> put(UUID id, String subject, Event event) {
        var type = EventTypes.released(event.getClass()).map(EventType::value).orElseThrow();
        return put(id, subject, type, EventJson.published(event).toString());
    }

    ConsumerRecord<String, byte[]> put(UUID id, String subject, String type, String body) {
        return from("shelter/placement/", id, subject, type, body);
    }

    /** A message that says it comes from another stream. */
    ConsumerRecord<String, byte[]> from(String source, String subject, Event event) {
        var type = EventTypes.released(event.getClass()).map(EventType::value).orElseThrow();
        return from(
                source,
                UUID.randomUUID(),
                subject,
                type,
                EventJson.published(event).toString());
    }

    private ConsumerRecord<String, byte[]> from(String source, UUID id, String subject, String type, String body) {
        var record = new ConsumerRecord<>(place.topic(), place.partition(), end++, subject, bytes(body));
        Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        source + subject,
                        "ce_version",
                        "1",
                        "ce_subject",
                        subject,
                        "ce_time",
                        NOON.toString(),
                        "ce_agency",
                        "north-house",
                        "ce_correlationid",
                        id.toString(),
                        "ce_causationid",
                        id.toString())
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    ConsumerRecord<String, byte[]> admitted(String subject) {
        return put(UUID.randomUUID(), subject, new PlacementEvent.Admitted(Set.of(), NOON));
    }

    ConsumerRecord<String, byte[]> discharged(String subject, PlacementEvent.DischargeReason reason) {
        return put(UUID.randomUUID(), subject, new PlacementEvent.Discharged(reason, NOON));
    }

    @SafeVarargs
    final void take(ConsumerRecord<String, byte[]>... records) {
        intake.take(new ConsumerRecords<>(Map.of(place, Arrays.asList(records)), Map.of()), lane);
    }

    List<String> arrivals() {
        return house.database.jdbi().withHandle(db -> db.createQuery("select what from arrival order by ctid")
                .mapTo(String.class)
                .list());
    }

    /** How far the partition is read, by the truth in the database. */
    long next() {
        return house.database.count("select next_offset from inbox_offset");
    }

    /** The topic is made anew under its name: offsets begin at 0 again. */
    void recreateTopic() {
        end = 0;
        bookmarks.open(place, "second-topic", 0);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        house.close();
    }

    /** Writes one row an arrival, and fails as it is told. */
    final class Counter implements InboxConsumer {

        Runnable trouble = () -> {};
        String troubled = AMINA;

        @Override
        public Set<Class<? extends Event>> families() {
            return Set.of(PlacementEvent.class, ReferralEvent.class, AccessApplied.class);
        }

        @Override
        public void on(Arrived arrived) {
            house.database
                    .jdbi()
                    .useHandle(db -> db.execute(
                            "insert into arrival values (?)",
                            arrived.event().getClass().getSimpleName() + " "
                                    + arrived.envelope().subject().substring(35)));
            if (arrived.envelope().subject().equals(troubled)) {
                trouble.run();
            }
        }
    }

    /** Stands for the consumer that goes back to its bookmark. */
    static final class Back extends Assignments {

        final List<TopicPartition> places = new ArrayList<>();
        private final Bookmarks bookmarks;

        Back(Bookmarks bookmarks) {
            super(bookmarks, null, null);
            this.bookmarks = bookmarks;
        }

        @Override
        void goBack(TopicPartition place) {
            places.add(place);
            bookmarks.open(place, "first-topic", 0);
        }
    }
}
