package org.cairn.shelter.placement.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.RejectionReason;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.shelter.World;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.cairn.shelter.placement.Refusal;
import org.cairn.shelter.waitlist.edge.WaitListDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacementConsumerIT {

    private static final AgencyId SHELTER = new AgencyId("north-house");
    private static final House WOMEN = new House(SHELTER, Profile.WOMEN);
    private static final PathwayId AMINA = World.somebody();
    private static final ReferralId REFERRAL = World.aReferral();
    private static final PlacementId STAY = WaitListDesk.stayOf(REFERRAL, SHELTER);

    private final World world = new World();
    private final PlacementDesk desk = world.container.get(PlacementDesk.class);

    @BeforeEach
    void one_place() {
        world.places(WOMEN, 1);
        world.opened(AMINA);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_accepted_referral_keeps_the_bed_that_was_held() {
        var hold = world.hold(WOMEN, world.now.plusSeconds(7_200));
        hear(accepted(hold));
        assertThat(stay().phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(stay().hold()).isEqualTo(hold);
        assertThat(holds("KEPT")).isEqualTo(1);
    }

    @Test
    void hearing_it_twice_and_among_others_has_one_outcome() {
        var hold = world.hold(WOMEN, world.now.plusSeconds(7_200));
        List.of(cancelled(), accepted(hold), accepted(hold), rejected(), cancelled(), accepted(hold))
                .forEach(this::hear);
        assertThat(world.count("select count(*) from placement")).isEqualTo(1);
        assertThat(holds("KEPT")).isEqualTo(1);
        assertThat(world.published("placement.accepted")).isEqualTo(1);
    }

    @Test
    void a_cancelled_referral_puts_nobody_out() {
        hear(accepted(world.hold(WOMEN, world.now.plusSeconds(7_200))));
        admit();
        hear(cancelled());
        assertThat(stay().phase()).isEqualTo(Phase.ADMITTED);
        assertThat(holds("OCCUPIED")).isEqualTo(1);
    }

    @Test
    void a_lapsed_hold_is_kept_anew_while_there_is_room() {
        var lapsed = world.hold(WOMEN, world.now.minusSeconds(1));
        hear(accepted(lapsed));
        assertThat(stay().phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(stay().hold()).isNotEqualTo(lapsed);
        assertThat(holds("LAPSED")).isEqualTo(1);
    }

    @Test
    void without_room_somebody_is_told_and_the_next_place_is_theirs_at_once() {
        var lapsed = world.hold(WOMEN, world.now.minusSeconds(1));
        world.hold(WOMEN, world.now.plusSeconds(7_200));
        hear(accepted(lapsed));
        assertThat(stay().phase()).isEqualTo(Phase.WITHOUT_BED);
        assertThat(world.published("hold.lapsed")).isEqualTo(1);
        world.places(WOMEN, 2);
        assertThat(stay().phase()).isEqualTo(Phase.ACCEPTED);
        admit();
        assertThat(stay().phase()).isEqualTo(Phase.ADMITTED);
        assertThat(holds("OCCUPIED")).isEqualTo(1);
    }

    @Test
    void a_hold_at_another_shelter_is_nothing_to_this_one() {
        var elsewhere = new House(new AgencyId("south-house"), Profile.WOMEN);
        world.places(elsewhere, 1);
        hear(accepted(world.hold(elsewhere, world.now.plusSeconds(60))));
        assertThat(stay().phase()).isEqualTo(Phase.WITHOUT_BED);
        assertThat(holds("KEPT")).isZero();
    }

    @Test
    void a_bed_is_free_again_when_its_person_leaves() {
        hear(accepted(world.hold(WOMEN, world.now.plusSeconds(7_200))));
        admit();
        discharge(DischargeReason.MOVED_ON);
        assertThat(stay().phase()).isEqualTo(Phase.DISCHARGED);
        assertThat(holds("FREED")).isEqualTo(1);
    }

    @Test
    void nobody_is_put_out_while_the_recovery_period_runs_and_nothing_changes() {
        hear(accepted(world.hold(WOMEN, world.now.plusSeconds(7_200))));
        admit();
        var today = world.now.atZone(ZoneOffset.UTC).toLocalDate();
        world.hear(AMINA, "case/" + AMINA, new ReflectionStarted(today, today.plusDays(29), true, world.now));
        assertThatThrownBy(() -> discharge(DischargeReason.END_OF_SUPPORT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.PROTECTED));
        assertThat(stay().phase()).isEqualTo(Phase.ADMITTED);
        assertThat(holds("OCCUPIED")).isEqualTo(1);
        discharge(DischargeReason.OWN_WISH);
        assertThat(stay().phase()).isEqualTo(Phase.DISCHARGED);
    }

    private void admit() {
        world.container.inTransaction(() -> desk.admit(stay(), Placement.REQUIRED, World.act(SHELTER, world.now)));
    }

    private void discharge(DischargeReason reason) {
        world.container.inTransaction(() -> desk.discharge(stay(), reason, World.act(SHELTER, world.now)));
    }

    private PlacementView.Row stay() {
        return world.container.get(PlacementView.class).find(STAY).orElseThrow();
    }

    private long holds(String state) {
        return world.count("select count(*) from hold where state = ?", state);
    }

    private ReferralEvent accepted(HoldId hold) {
        return world.accepted(SHELTER, hold);
    }

    private ReferralEvent cancelled() {
        return new ReferralEvent.Cancelled(CancelReason.CONSENT_WITHDRAWN, world.now);
    }

    private ReferralEvent rejected() {
        return new ReferralEvent.Rejected(SHELTER, RejectionReason.OUT_OF_SCOPE, null, null, world.now);
    }

    private void hear(ReferralEvent event) {
        world.hear(AMINA, REFERRAL, event);
    }
}
