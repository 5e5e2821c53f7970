package org.cairn.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.chassis.inbox.InboxFixture.AMINA;
import static org.cairn.chassis.inbox.InboxFixture.BESA;
import static org.cairn.chassis.inbox.InboxFixture.NOON;

import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.chassis.access.AccessApplied;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.shelter.PlacementEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginIT {

    private final InboxFixture inbox = new InboxFixture();

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void an_event_of_another_topic_is_set_aside() {
        inbox.take(inbox.put(UUID.randomUUID(), AMINA, new ReferralEvent.Started(NOON)), inbox.admitted(BESA));
        assertThat(inbox.arrivals()).containsExactly("Admitted b");
        assertThat(inbox.next()).isEqualTo(2);
    }

    @Test
    void an_event_from_a_stream_of_another_service_is_set_aside() {
        inbox.take(inbox.from(
                "coordination/referral/",
                AMINA,
                new PlacementEvent.Admitted(Set.<PlacementEvent.IntakeStep>of(), NOON)));
        assertThat(inbox.arrivals()).isEmpty();
        assertThat(inbox.parking.subjects()).isEmpty();
    }

    @Test
    void a_service_says_only_of_itself_what_it_has_applied() {
        inbox.take(applied("identification", "identification"), applied("shelter", "identification"));
        assertThat(inbox.arrivals()).isEmpty();
        inbox.take(applied("shelter", "shelter"));
        assertThat(inbox.arrivals()).containsExactly("AccessApplied a");
    }

    @Test
    void that_access_has_ended_is_heard_of_somebody_who_is_erased() {
        inbox.house.transactions.inNew(() -> inbox.erasing.erase(PathwayId.of(AMINA)));
        inbox.take(applied("shelter", "shelter"));
        assertThat(inbox.arrivals()).containsExactly("AccessApplied a");
    }

    private ConsumerRecord<String, byte[]> applied(String named, String told) {
        var body = "{\"service\":\"%s\",\"pathway\":\"%s\",\"version\":2,\"at\":\"%s\"}".formatted(told, AMINA, NOON);
        return inbox.put(UUID.randomUUID(), AMINA, AccessApplied.typeOf(named), body);
    }
}
