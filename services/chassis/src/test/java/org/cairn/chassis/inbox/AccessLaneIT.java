package org.cairn.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.chassis.inbox.InboxFixture.NOON;
import static org.cairn.chassis.inbox.InboxFixture.bytes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.cairn.chassis.access.AccessFixture;
import org.cairn.chassis.access.AccessFixture.Sent;
import org.cairn.chassis.access.Lease;
import org.cairn.chassis.sealing.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessLaneIT {

    private static final TopicPartition PLACE = new TopicPartition(Lease.TOPIC, 0);

    private final AccessFixture access = new AccessFixture();
    private final Bookmarks bookmarks = new Bookmarks(access.house.database.jdbi());
    private final InboxFixture.Back back = new InboxFixture.Back(bookmarks);
    private final Intake intake = new Intake(bookmarks, back, access.house.transactions);
    private final AppliedReports reports = new AppliedReports(
            access.house.database.jdbi(),
            access.house.transactions,
            access.permits,
            new AppliedLetter("shelter", access.house.outbox, access.clock, access.applied));
    private final AccessLane lane = new AccessLane(
            new Seen(access.house.database.jdbi(), java.time.Period.ofDays(400)),
            new AccessFacts(
                    access.grants,
                    access.lease,
                    access.agencies,
                    access.agencyChanged,
                    TestKeys.erasing(access.house.database, access.house.files),
                    "shelter"),
            reports,
            access.changed);
    private long end;

    AccessLaneIT() {
        bookmarks.open(PLACE, "first-topic", 0);
    }

    @AfterEach
    void close() {
        reports.stop(null);
        access.close();
    }

    @Test
    void a_grant_is_applied_and_told_inside_its_transaction() {
        take(access.granted(1));
        assertThat(access.grants.of(access.amina, access.harbour)).hasSize(1).allMatch(grant -> grant.liveAt(NOON));
        assertThat(access.grants.positionOf(access.amina)).isEqualTo(1);
        assertThat(access.changed.all()).hasSize(1);
    }

    @Test
    void a_failing_observer_takes_the_grant_along_and_nothing_is_put_away() {
        access.failing = true;
        take(access.granted(1));
        assertThat(access.grants.of(access.amina, access.harbour)).isEmpty();
        assertThat(back.places).containsExactly(PLACE);
        assertThat(access.house.database.count("select next_offset from inbox_offset"))
                .isZero();
        assertThat(access.house.database.count("select count(*) from inbox_parked"))
                .isZero();
    }

    @Test
    void the_lease_stands_while_every_partition_is_heard_of() {
        bookmarks.open(new TopicPartition(Lease.TOPIC, 1), "first-topic", 0);
        take(access.renewed(NOON));
        assertThat(access.lease.valid(NOON))
                .as("partition 1 was never heard of")
                .isFalse();
        access.lease.renew(1, NOON.plusSeconds(30));
        assertThat(access.lease.valid(NOON.plusSeconds(60))).isTrue();
        assertThat(access.lease.valid(NOON.plusSeconds(61)))
                .as("partition 0 is silent for too long")
                .isFalse();
    }

    @Test
    void an_agency_is_listed_and_an_older_entry_changes_nothing() {
        take(access.listed(2, "North House"), access.listed(1, "Old Name"));
        assertThat(access.agencies.find(access.harbour))
                .hasValueSatisfying(entry -> assertThat(entry.name()).isEqualTo("North House"));
    }

    @Test
    void a_revocation_is_reported_once_the_disclosures_under_way_are_over() {
        take(access.granted(1));
        var underWay = access.permits.open(access.amina);
        take(access.revoked(2));
        assertThat(access.grants.of(access.amina, access.harbour)).noneMatch(grant -> grant.liveAt(NOON));
        reports.start(null);
        assertThat(access.applied.all()).isEmpty();
        underWay.close();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> access.applied.all().size() == 1);
        assertThat(access.applied.all().getFirst().version()).isEqualTo(2);
        assertThat(access.house.database.count(
                        "select count(*) from outbox where type = 'org.cairn.shelter.access.applied.v1'"))
                .isEqualTo(1);
        assertThat(access.house.database.count("select count(*) from access_unreported"))
                .isZero();
    }

    private void take(Sent... messages) {
        List<ConsumerRecord<String, byte[]>> records =
                java.util.Arrays.stream(messages).map(this::record).toList();
        intake.take(new ConsumerRecords<>(Map.of(PLACE, records), Map.of()), lane);
    }

    private ConsumerRecord<String, byte[]> record(Sent sent) {
        var record = new ConsumerRecord<>(PLACE.topic(), PLACE.partition(), end++, sent.subject(), sent.body());
        var id = UUID.randomUUID().toString();
        Map.of(
                        "ce_id",
                        id,
                        "ce_type",
                        sent.type(),
                        "ce_source",
                        "coordination/access/" + sent.subject(),
                        "ce_version",
                        Long.toString(sent.version()),
                        "ce_subject",
                        sent.subject(),
                        "ce_time",
                        NOON.toString(),
                        "ce_agency",
                        "cairn",
                        "ce_correlationid",
                        id,
                        "ce_causationid",
                        id)
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }
}
