package org.cairn.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.chassis.inbox.InboxFixture.AMINA;
import static org.cairn.chassis.inbox.InboxFixture.BESA;
import static org.cairn.chassis.inbox.InboxFixture.NOON;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeIT {

    private final InboxFixture inbox = new InboxFixture();

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void events_arrive_in_order_and_the_bookmark_moves_with_them() {
        inbox.take(inbox.admitted(AMINA), inbox.admitted(BESA), inbox.discharged(AMINA, DischargeReason.MOVED_ON));
        assertThat(inbox.arrivals()).containsExactly("Admitted a", "Discharged a", "Admitted b");
        assertThat(inbox.next()).isEqualTo(3);
    }

    @Test
    void two_batches_meet_pathways_in_the_same_order_and_never_wait_for_each_other() {
        inbox.take(inbox.admitted(BESA), inbox.admitted(AMINA));
        assertThat(inbox.arrivals()).containsExactly("Admitted a", "Admitted b");
        assertThat(inbox.next()).isEqualTo(2);
    }

    @Test
    void a_batch_that_comes_five_times_has_one_effect() {
        var batch = inbox.admitted(AMINA);
        for (var time = 0; time < 5; time++) {
            inbox.take(batch);
        }
        assertThat(inbox.arrivals()).containsExactly("Admitted a");
    }

    @Test
    void an_event_of_somebody_who_was_erased_has_no_effect_when_the_topic_is_read_again() {
        inbox.house.transactions.inNew(() -> inbox.erasing.erase(PathwayId.of(AMINA)));
        inbox.take(inbox.admitted(AMINA), inbox.admitted(BESA));
        assertThat(inbox.arrivals()).containsExactly("Admitted b");
        assertThat(inbox.next()).isEqualTo(2);
    }

    @Test
    void an_event_that_was_sent_five_times_has_one_effect() {
        var id = UUID.randomUUID();
        for (var time = 0; time < 5; time++) {
            inbox.take(inbox.put(id, AMINA, new PlacementEvent.Admitted(Set.of(), NOON)));
        }
        assertThat(inbox.arrivals()).containsExactly("Admitted a");
        assertThat(inbox.next()).isEqualTo(5);
    }

    @Test
    void a_topic_made_anew_is_read_from_its_beginning_without_doubling() {
        var id = UUID.randomUUID();
        inbox.take(inbox.put(id, AMINA, new PlacementEvent.Admitted(Set.of(), NOON)), inbox.admitted(BESA));
        inbox.recreateTopic();
        inbox.take(inbox.put(id, AMINA, new PlacementEvent.Admitted(Set.of(), NOON)));
        inbox.take(inbox.discharged(AMINA, DischargeReason.OWN_WISH));
        assertThat(inbox.arrivals()).containsExactly("Admitted a", "Admitted b", "Discharged a");
        assertThat(inbox.next()).isEqualTo(2);
    }

    @Test
    void who_lost_the_partition_without_knowing_it_has_no_effect_on_anything() {
        var batch = inbox.admitted(AMINA);
        inbox.house.database.jdbi().useHandle(db -> db.execute("update inbox_offset set next_offset = 1"));
        inbox.take(batch);
        assertThat(inbox.arrivals()).isEmpty();
        assertThat(inbox.back.places).containsExactly(inbox.place);
        inbox.take(inbox.discharged(BESA, DischargeReason.OWN_WISH));
        assertThat(inbox.arrivals()).containsExactly("Discharged b");
    }

    @Test
    void a_batch_read_ahead_of_one_that_failed_is_dropped() {
        inbox.admitted(AMINA);
        inbox.take(inbox.discharged(AMINA, DischargeReason.OWN_WISH));
        assertThat(inbox.arrivals()).isEmpty();
        assertThat(inbox.next()).isZero();
        assertThat(inbox.back.places).containsExactly(inbox.place);
    }

    @Test
    void a_failure_that_passes_is_tried_again_until_it_has_passed() {
        var batch = inbox.admitted(AMINA);
        inbox.counter.trouble = () -> {
            throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
        };
        inbox.take(batch);
        assertThat(inbox.arrivals()).isEmpty();
        assertThat(inbox.next()).isZero();
        inbox.counter.trouble = () -> {};
        inbox.take(batch);
        assertThat(inbox.arrivals()).containsExactly("Admitted a");
        assertThat(inbox.parking.subjects()).isEmpty();
    }

    @Test
    void an_event_of_which_nobody_wants_to_hear_is_passed_over() {
        inbox.take(
                inbox.put(UUID.randomUUID(), AMINA, "org.cairn.shelter.garden.planted.v1", "{"), inbox.admitted(BESA));
        assertThat(inbox.arrivals()).containsExactly("Admitted b");
        assertThat(inbox.next()).isEqualTo(2);
    }
}
