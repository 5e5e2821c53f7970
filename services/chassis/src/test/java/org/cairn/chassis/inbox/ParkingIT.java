package org.cairn.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.chassis.inbox.InboxFixture.AMINA;
import static org.cairn.chassis.inbox.InboxFixture.BESA;
import static org.cairn.chassis.inbox.InboxFixture.bytes;

import jakarta.transaction.SystemException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkingIT {

    private static final String DISCHARGED = "org.cairn.shelter.placement.discharged.v1";
    private static final Runnable POISON = () -> {
        throw new IllegalStateException("cannot take this, ever");
    };

    private final InboxFixture inbox = new InboxFixture();

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void an_event_that_cannot_be_taken_parks_its_pathway_and_no_other() {
        inbox.counter.trouble = POISON;
        inbox.take(inbox.admitted(BESA), inbox.admitted(AMINA), inbox.discharged(BESA, DischargeReason.OWN_WISH));
        assertThat(inbox.arrivals()).containsExactly("Admitted b", "Discharged b");
        assertThat(inbox.parking.subjects()).containsExactly(AMINA);
        assertThat(inbox.next()).isEqualTo(3);
        assertThat(inbox.metrics.get("cairn_parked_pathways").gauge().value()).isEqualTo(1);
    }

    @Test
    void later_events_of_a_parked_pathway_wait_behind_and_are_released_in_order() {
        inbox.counter.trouble = POISON;
        inbox.take(inbox.admitted(AMINA));
        inbox.counter.trouble = () -> {};
        inbox.take(inbox.discharged(AMINA, DischargeReason.OWN_WISH), inbox.admitted(AMINA));
        assertThat(inbox.arrivals()).isEmpty();
        assertThat(inbox.release.release(AMINA)).isEqualTo(3);
        assertThat(inbox.arrivals()).containsExactly("Admitted a", "Discharged a", "Admitted a");
        assertThat(inbox.parking.isParked(AMINA)).isFalse();
    }

    @Test
    void a_release_that_fails_leaves_everything_where_it_is() {
        inbox.counter.trouble = POISON;
        inbox.take(inbox.admitted(AMINA), inbox.admitted(AMINA));
        assertThatThrownBy(() -> inbox.release.release(AMINA)).hasMessage("cannot take this, ever");
        inbox.release.releaseAll();
        assertThat(inbox.arrivals()).isEmpty();
        assertThat(inbox.house.database.count("select count(*) from inbox_parked"))
                .isEqualTo(2);
    }

    @Test
    void a_parked_event_that_was_sent_twice_has_one_effect_when_it_is_released() {
        var id = UUID.randomUUID();
        inbox.counter.trouble = POISON;
        var body = "{\"reason\":\"OWN_WISH\",\"at\":\"2026-01-10T12:00:00Z\"}";
        inbox.take(inbox.put(id, AMINA, DISCHARGED, body), inbox.put(id, AMINA, DISCHARGED, body));
        inbox.counter.trouble = () -> {};
        assertThat(inbox.release.release(AMINA)).isEqualTo(1);
        assertThat(inbox.arrivals()).containsExactly("Discharged a");
    }

    @Test
    void a_parked_event_is_not_pushed_out_by_another_at_its_position_in_a_topic_made_anew() {
        inbox.counter.trouble = POISON;
        inbox.take(inbox.admitted(AMINA));
        inbox.recreateTopic();
        inbox.take(inbox.discharged(AMINA, DischargeReason.OWN_WISH));
        inbox.counter.trouble = () -> {};
        assertThat(inbox.release.release(AMINA)).isEqualTo(2);
        assertThat(inbox.arrivals()).containsExactly("Admitted a", "Discharged a");
    }

    @Test
    void an_unknown_code_parks_since_a_later_build_may_know_it() {
        inbox.take(inbox.put(UUID.randomUUID(), AMINA, DISCHARGED, "{\"reason\":\"MOVED_TO_THE_MOON\"}"));
        assertThat(inbox.parking.subjects()).containsExactly(AMINA);
    }

    @Test
    void bytes_that_are_no_event_are_set_aside_and_everything_goes_on() {
        var noAttributes = new ConsumerRecord<String, byte[]>(
                inbox.place.topic(), 0, inbox.admitted(BESA).offset(), null, bytes("?"));
        inbox.take(
                noAttributes, inbox.put(UUID.randomUUID(), AMINA, DISCHARGED, "\u0000\u0001{"), inbox.admitted(AMINA));
        assertThat(inbox.arrivals()).containsExactly("Admitted a");
        assertThat(inbox.house.database.count("select count(*) from inbox_unreadable"))
                .isEqualTo(2);
        assertThat(inbox.parking.subjects()).isEmpty();
    }

    @Test
    void a_consumer_that_swallows_the_failure_of_a_desk_parks_too() {
        inbox.counter.trouble = this::markForRollback;
        inbox.take(inbox.admitted(AMINA), inbox.admitted(BESA));
        assertThat(inbox.arrivals()).containsExactly("Admitted b");
        assertThat(inbox.parking.subjects()).containsExactly(AMINA);
    }

    private void markForRollback() {
        try {
            inbox.house.database.transactionManager().setRollbackOnly();
        } catch (SystemException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
