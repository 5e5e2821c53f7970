package org.cairn.shelter.placement.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.shelter.PlacementEvent.RiskLevel;
import org.cairn.contracts.shelter.PlacementEvent.TransferBasis;
import org.cairn.shelter.World;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.PlacementRecord;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.cairn.shelter.placement.Refusal;
import org.cairn.shelter.waitlist.edge.Asking;
import org.cairn.shelter.waitlist.edge.WaitListDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final House NORTH = new House(new AgencyId("north-house"), Profile.WOMEN);
    private static final House SOUTH = new House(new AgencyId("south-house"), Profile.WOMEN);
    private static final String LIVED_IN =
            "select count(*) from placement where phase in ('ADMITTED', 'ON_LEAVE', 'MISSING', 'TRANSFER_PENDING')";

    private final World world = new World();
    private final PlacementDesk desk = world.container.get(PlacementDesk.class);
    private final PlacementView placements = world.container.get(PlacementView.class);
    private final PathwayId amina = World.somebody();
    private PlacementView.Row old;

    @BeforeEach
    void she_lives_in_the_north() {
        world.places(NORTH, 1);
        world.places(SOUTH, 1);
        world.opened(amina);
        old = accepted(NORTH, NGO, Kind.REFERRAL);
        admit(old);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void she_moves_and_lives_in_exactly_one_shelter_all_the_time() {
        request();
        assertThat(world.count(LIVED_IN)).isEqualTo(1);
        var successor = accepted(SOUTH, NORTH.shelter(), Kind.TRANSFER);
        assertThat(world.count(LIVED_IN)).isEqualTo(1);
        assertThat(now(old).phase()).isEqualTo(Phase.TRANSFER_PENDING);
        admit(successor);
        assertThat(world.count(LIVED_IN)).isEqualTo(1);
        assertThat(now(successor).phase()).isEqualTo(Phase.ADMITTED);
        assertThat(now(old).phase()).isEqualTo(Phase.TRANSFERRED);
        assertThat(world.count("select count(*) from hold where state = 'OCCUPIED'"))
                .isEqualTo(1);
        assertThat(world.count("select count(*) from hold where state = 'FREED'"))
                .isEqualTo(1);
    }

    @Test
    void the_shelter_she_left_learns_that_and_never_where() {
        request();
        admit(accepted(SOUTH, NORTH.shelter(), Kind.TRANSFER));
        var seen = placements.record(old.placement());
        assertThat(seen.phase()).isEqualTo(Phase.TRANSFERRED);
        assertThat(seen.transfer().regionWithheld()).isTrue();
        assertThat(seen.toString()).doesNotContain("Wales", "south-house");
        var told = "select count(*) from outbox where type like '%.placement.transferred.%'";
        assertThat(world.count(told)).isEqualTo(1);
        assertThat(world.count(told + " and (payload::text || headers::text) like '%south%'"))
                .isZero();
        assertThat(world.count(told + " and headers::jsonb ->> 'ce_agency' = 'cairn'"))
                .isEqualTo(1);
    }

    @Test
    void when_its_grant_has_ended_it_still_reads_that_she_moved_and_no_more() {
        request();
        admit(accepted(SOUTH, NORTH.shelter(), Kind.TRANSFER));
        var door = new PlacementDoor(placements, null, null, null, null, null, null);
        var worker = new Who(NORTH.shelter(), Role.SHELTER_WORKER, Purpose.ASSISTANCE, "a");
        var ended = new Scope(worker, amina, Relation.ENDED, Set.of(), Set.of(), Set.of());
        var withheld = new PlacementRecord.Transfer(null, null, null, null, true);
        assertThat(door.shown(now(old), ended))
                .isEqualTo(new PlacementDoor.Bare(
                        old.placement(),
                        amina,
                        Profile.WOMEN,
                        now(old).since(),
                        new PlacementRecord(Phase.TRANSFERRED, null, null, null, null, null, null, withheld, null)));
    }

    @Test
    void the_two_events_of_her_move_share_no_train() {
        request();
        admit(accepted(SOUTH, NORTH.shelter(), Kind.TRANSFER));
        assertThat(world.count(
                        "select count(distinct headers::jsonb ->> 'ce_correlationid') from outbox"
                                + " where type like '%.placement.transferred.%' or aggregateid = ? and type like '%.admitted.%'",
                        amina.toString()))
                .isEqualTo(3);
    }

    @Test
    void without_a_transfer_no_other_shelter_takes_her_in() {
        var elsewhere = accepted(SOUTH, NGO, Kind.REFERRAL);
        refusedAsPlaced(elsewhere);
        request();
        refusedAsPlaced(elsewhere);
        assertThat(now(old).phase()).isEqualTo(Phase.TRANSFER_PENDING);
    }

    @Test
    void a_transfer_that_was_cancelled_takes_nobody_away() {
        request();
        var successor = accepted(SOUTH, NORTH.shelter(), Kind.TRANSFER);
        move(new Command.CancelTransfer(world.now));
        refusedAsPlaced(successor);
        assertThat(now(old).phase()).isEqualTo(Phase.ADMITTED);
    }

    @Test
    void who_went_missing_on_the_way_arrives_all_the_same() {
        request();
        move(new Command.ReportMissing(world.now, RiskLevel.HIGH, world.now));
        admit(accepted(SOUTH, NORTH.shelter(), Kind.TRANSFER));
        assertThat(now(old).phase()).isEqualTo(Phase.TRANSFERRED);
    }

    @Test
    void of_two_shelters_that_admit_her_at_once_one_does() throws Exception {
        request();
        var one = accepted(SOUTH, NORTH.shelter(), Kind.TRANSFER);
        var west = new House(new AgencyId("west-house"), Profile.WOMEN);
        world.places(west, 1);
        var other = accepted(west, NORTH.shelter(), Kind.TRANSFER);
        List<Callable<Boolean>> doors = List.of(() -> opens(one), () -> opens(other));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(both.invokeAll(doors)).map(Future::get).containsOnlyOnce(true);
        }
        assertThat(world.count(LIVED_IN)).isEqualTo(1);
    }

    @Test
    void the_database_itself_lets_nobody_live_in_two_shelters() {
        var elsewhere = accepted(SOUTH, NGO, Kind.REFERRAL);
        assertThatThrownBy(() -> world.container.inTransaction(
                        () -> placements.move(elsewhere.placement(), Phase.ADMITTED, world.now, world.now)))
                .hasMessageContaining("placement_lived_in");
    }

    @Test
    void what_kind_of_referral_it_was_is_known_from_what_coordination_said() {
        var successor = accepted(SOUTH, NORTH.shelter(), Kind.TRANSFER);
        var request =
                world.container.get(Asking.class).find(successor.referral()).orElseThrow();
        assertThat(request.kind()).isEqualTo(Kind.TRANSFER);
        assertThat(request.requester()).isEqualTo(NORTH.shelter());
    }

    private void request() {
        move(new Command.RequestTransfer(TransferBasis.EMERGENCY, "Wales", false, world.now));
    }

    private void move(Command command) {
        world.container.inTransaction(() -> desk.move(now(old), command, World.act(NORTH.shelter(), world.now)));
    }

    private boolean opens(PlacementView.Row door) {
        try {
            admit(door);
            return true;
        } catch (Refused placed) {
            return false;
        }
    }

    private void refusedAsPlaced(PlacementView.Row stay) {
        assertThatThrownBy(() -> admit(stay))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ALREADY_PLACED));
        assertThat(world.count(LIVED_IN)).isEqualTo(1);
    }

    private void admit(PlacementView.Row stay) {
        var act = World.act(stay.house().shelter(), world.now);
        world.container.inTransaction(() -> desk.admit(stay, Placement.REQUIRED, act));
    }

    private PlacementView.Row accepted(House house, AgencyId from, Kind kind) {
        ReferralId referral = World.aReferral();
        var hold = world.hold(house, world.now.plusSeconds(7_200));
        world.hear(amina, referral, world.requested(from, kind, Priority.EMERGENCY, house.shelter()));
        world.hear(amina, referral, world.accepted(house.shelter(), hold));
        world.hear(amina, referral, world.accepted(house.shelter(), hold));
        return placements.find(WaitListDesk.stayOf(referral, house.shelter())).orElseThrow();
    }

    private PlacementView.Row now(PlacementView.Row stay) {
        return placements.find(stay.placement()).orElseThrow();
    }
}
