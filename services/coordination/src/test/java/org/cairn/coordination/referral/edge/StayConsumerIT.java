package org.cairn.coordination.referral.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.referral.edge.House.*;

import java.util.List;
import java.util.UUID;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.EventId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.Referral.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StayConsumerIT {

    private static final PlacementEvent LEFT = new PlacementEvent.Transferred(null, TWO);

    private final House house = new House();
    private final UUID stay = UUID.randomUUID();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_house_that_was_left_knows_nothing_more_though_nobody_says_that_the_transfer_has_begun() {
        var left = taken();
        var part = house.send(NORTH, house.letter(Kind.SUBREFERRAL, left, List.of(EAST), List.of()));
        var transfer = transfer();
        hear(accepted(left));
        assertThat(house.grants(NORTH)).isEqualTo(1);
        hear(LEFT);
        assertThat(house.grants(NORTH)).isZero();
        assertThat(house.grants(SOUTH)).isEqualTo(1);
        assertThat(house.state(left)).isEqualTo(State.COMPLETED);
        assertThat(house.row(part).partOf()).isEqualTo(transfer);
    }

    @Test
    void heard_twice_and_in_any_order_it_ends_once() {
        var left = taken();
        hear(LEFT);
        assertThat(house.grants(NORTH)).isEqualTo(1);
        hear(LEFT);
        hear(accepted(left));
        hear(accepted(left));
        hear(LEFT);
        assertThat(house.grants(NORTH)).isZero();
        assertThat(house.state(left)).isEqualTo(State.COMPLETED);
        assertThat(house.container.database().count("""
                        select count(*) from outbox where type like 'org.cairn.coordination.referral.completed.%'""")).isEqualTo(1);
    }

    @Test
    void a_transfer_that_was_begun_by_hand_has_left_nothing_to_end() {
        var left = taken();
        var transfer = transfer();
        hear(accepted(left));
        house.take(transfer, SOUTH, new Command.Start(SOUTH, TWO));
        hear(LEFT);
        assertThat(house.state(transfer)).isEqualTo(State.IN_PROGRESS);
        assertThat(house.grants(NORTH)).isZero();
        assertThat(house.grants(SOUTH)).isEqualTo(1);
    }

    private ReferralId taken() {
        var referral = house.send(List.of(NORTH), List.of());
        house.accept(referral, NORTH);
        return referral;
    }

    private ReferralId transfer() {
        var transfer = house.send(NORTH, house.letter(Kind.TRANSFER, null, List.of(SOUTH), List.of()));
        house.accept(transfer, SOUTH);
        return transfer;
    }

    private static PlacementEvent accepted(ReferralId referral) {
        return new PlacementEvent.Accepted(referral, null, null, TWO);
    }

    private void hear(PlacementEvent event) {
        var id = UUID.randomUUID();
        var envelope = new Envelope(
                new EventId(id),
                "org.cairn.shelter.placement",
                "shelter/placement/" + stay,
                1,
                house.pathway.toString(),
                TWO,
                "cairn",
                id,
                id);
        house.container.inTransaction(
                () -> house.container.get(StayConsumer.class).on(new Arrived(envelope, event)));
    }
}
