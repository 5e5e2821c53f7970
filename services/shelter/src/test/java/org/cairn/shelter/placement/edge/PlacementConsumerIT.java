package org.cairn.shelter.placement.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.EventId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacementConsumerIT {

    private static final AgencyId SHELTER = new AgencyId("north-house");
    private static final House WOMEN = new House(SHELTER, Profile.WOMEN);
    private static final PathwayId AMINA = new PathwayId(UUID.randomUUID());
    private static final ReferralId REFERRAL = new ReferralId(UUID.randomUUID());
    private static final PlacementId STAY = new PlacementId(REFERRAL.value());

    private final Container container = new Container("shelter", "V101__capacity.sql", "V102__placement.sql");
    private final CapacityDesk capacity = container.get(CapacityDesk.class);
    private final PlacementDesk desk = container.get(PlacementDesk.class);
    private final PlacementConsumer consumer = container.get(PlacementConsumer.class);
    private final Instant now = container.get(PlatformClock.class).now();

    @BeforeEach
    void one_place() {
        container.inTransaction(() -> capacity.setPlaces(WOMEN, 1, act(now)));
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void an_accepted_referral_keeps_the_bed_that_was_held() {
        var hold = hold(now.plusSeconds(7_200));
        hear(accepted(hold));
        assertThat(stay().phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(stay().hold()).isEqualTo(hold);
        assertThat(holds("KEPT")).isEqualTo(1);
    }

    @Test
    void hearing_it_twice_and_among_others_has_one_outcome() {
        var hold = hold(now.plusSeconds(7_200));
        List.of(cancelled(), accepted(hold), accepted(hold), rejected(), cancelled(), accepted(hold))
                .forEach(this::hear);
        assertThat(container.database().count("select count(*) from placement")).isEqualTo(1);
        assertThat(holds("KEPT")).isEqualTo(1);
        assertThat(container.database().count("select count(*) from outbox where type like '%.placement.accepted.%'"))
                .isEqualTo(1);
    }

    @Test
    void a_cancelled_referral_puts_nobody_out() {
        hear(accepted(hold(now.plusSeconds(7_200))));
        admit();
        hear(cancelled());
        assertThat(stay().phase()).isEqualTo(Phase.ADMITTED);
        assertThat(holds("OCCUPIED")).isEqualTo(1);
    }

    @Test
    void a_lapsed_hold_is_kept_anew_while_there_is_room() {
        var lapsed = hold(now.minusSeconds(1));
        hear(accepted(lapsed));
        assertThat(stay().phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(stay().hold()).isNotEqualTo(lapsed);
        assertThat(holds("LAPSED")).isEqualTo(1);
    }

    @Test
    void without_room_somebody_is_told_and_a_later_place_is_taken_at_the_door() {
        var lapsed = hold(now.minusSeconds(1));
        hold(now.plusSeconds(7_200));
        hear(accepted(lapsed));
        assertThat(stay().phase()).isEqualTo(Phase.WITHOUT_BED);
        assertThat(container.database().count("select count(*) from outbox where type like '%.hold.lapsed.%'"))
                .isEqualTo(1);
        container.inTransaction(() -> capacity.setPlaces(WOMEN, 2, act(now)));
        admit();
        assertThat(stay().phase()).isEqualTo(Phase.ADMITTED);
        assertThat(holds("OCCUPIED")).isEqualTo(1);
    }

    @Test
    void a_hold_at_another_shelter_is_nothing_to_this_one() {
        var elsewhere = new House(new AgencyId("south-house"), Profile.WOMEN);
        container.inTransaction(() -> capacity.setPlaces(elsewhere, 1, act(now)));
        var foreign = container.inTransaction(
                () -> capacity.hold(elsewhere, new CapacityDesk.Term("hold.other", now.plusSeconds(60)), act(now)));
        hear(accepted(foreign));
        assertThat(stay().phase()).isEqualTo(Phase.WITHOUT_BED);
        assertThat(holds("KEPT")).isZero();
    }

    @Test
    void a_bed_is_free_again_when_its_person_leaves() {
        hear(accepted(hold(now.plusSeconds(7_200))));
        admit();
        container.inTransaction(
                () -> desk.discharge(stay(), new Placement.Command.Discharge(DischargeReason.MOVED_ON, now), act(now)));
        assertThat(stay().phase()).isEqualTo(Phase.DISCHARGED);
        assertThat(holds("FREED")).isEqualTo(1);
    }

    private void admit() {
        container.inTransaction(
                () -> desk.admit(stay(), new Placement.Command.Admit(Placement.REQUIRED, now), act(now)));
    }

    /** A hold that lasts until then; one that is over already was made long ago. */
    private HoldId hold(Instant until) {
        var made = until.minusSeconds(7_200);
        return container.inTransaction(
                () -> capacity.hold(WOMEN, new CapacityDesk.Term("hold.emergency", until), act(made)));
    }

    private PlacementView.Row stay() {
        return container.get(PlacementView.class).find(STAY).orElseThrow();
    }

    private long holds(String state) {
        return container.database().count("select count(*) from hold where state = ?", state);
    }

    private ReferralEvent accepted(HoldId hold) {
        return new ReferralEvent.Accepted(SHELTER, ReferralEvent.ServiceType.SHELTER, hold, now, now);
    }

    private ReferralEvent cancelled() {
        return new ReferralEvent.Cancelled(ReferralEvent.CancelReason.CONSENT_WITHDRAWN, now);
    }

    private ReferralEvent rejected() {
        return new ReferralEvent.Rejected(SHELTER, ReferralEvent.RejectionReason.OUT_OF_SCOPE, null, null, now);
    }

    private void hear(ReferralEvent event) {
        var id = UUID.randomUUID();
        var envelope = new Envelope(
                new EventId(id),
                "org.cairn.coordination.referral.any.v1",
                "coordination/referral/" + REFERRAL,
                1,
                AMINA.toString(),
                now,
                SHELTER.value(),
                id,
                id);
        container.inTransaction(() -> consumer.on(new Arrived(envelope, event)));
    }

    private static Act act(Instant at) {
        var request = UUID.randomUUID();
        return new Act(SHELTER, "client", at, request, request);
    }
}
