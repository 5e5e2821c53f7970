package org.cairn.shelter.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.HoldId;
import org.cairn.shelter.capacity.Capacity.Command;
import org.cairn.shelter.capacity.Capacity.Event;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CapacityTest {

    static final HoldId HOLD = new HoldId(new UUID(0, 1));
    static final HoldId OTHER = new HoldId(new UUID(0, 2));
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Instant TWO = NOON.plusSeconds(7_200);
    static final Instant THREE = NOON.plusSeconds(10_800);

    final Scenario<Capacity, Command, Event, Refusal> capacity =
            new Scenario<>(Capacity.NONE, Capacity::decide, Capacity::evolve);
    final Event one = new Event.PlacesSet(1, NOON);
    final Event two = new Event.PlacesSet(2, NOON);
    final Event held = new Event.BedHeld(HOLD, TWO, NOON);
    final Event kept = new Event.BedKept(HOLD, NOON);
    final Event occupied = new Event.BedOccupied(HOLD, NOON);

    @Test
    void a_shelter_says_how_many_places_it_has() {
        capacity.when(new Command.SetPlaces(1, NOON)).then(one);
        capacity.given(two, held).when(new Command.SetPlaces(1, NOON)).then(one);
    }

    @Test
    void it_never_says_fewer_than_are_taken() {
        capacity.given(two, held).when(new Command.SetPlaces(0, NOON)).refused(Refusal.TOO_FEW_PLACES);
        capacity.given(two, kept).when(new Command.SetPlaces(0, THREE)).refused(Refusal.TOO_FEW_PLACES);
        capacity.given(two, held)
                .when(new Command.SetPlaces(0, THREE))
                .then(new Event.HoldLapsed(HOLD, THREE), new Event.PlacesSet(0, THREE));
    }

    @Test
    void the_last_bed_is_held_once() {
        capacity.given(one).when(new Command.Hold(HOLD, TWO, NOON)).then(held);
        capacity.given(one, held).when(new Command.Hold(OTHER, TWO, NOON)).refused(Refusal.NO_ROOM);
        capacity.when(new Command.Hold(HOLD, TWO, NOON)).refused(Refusal.NO_ROOM);
    }

    @Test
    void a_hold_whose_time_is_over_keeps_nobody_out() {
        capacity.given(one, held)
                .when(new Command.Hold(OTHER, THREE, TWO))
                .then(new Event.HoldLapsed(HOLD, TWO), new Event.BedHeld(OTHER, THREE, TWO));
    }

    @Test
    void a_hold_lapses_when_its_time_is_over_and_not_before() {
        capacity.given(one, held).when(new Command.Lapse(HOLD, NOON)).refused(Refusal.STILL_TIME);
        capacity.given(one, held).when(new Command.Lapse(HOLD, TWO)).then(new Event.HoldLapsed(HOLD, TWO));
        capacity.given(one, held, kept).when(new Command.Lapse(HOLD, TWO)).then();
        capacity.given(one).when(new Command.Lapse(HOLD, TWO)).then();
    }

    @Test
    void a_hold_is_given_back_until_it_is_confirmed() {
        capacity.given(one, held).when(new Command.Release(HOLD, NOON)).then(new Event.HoldReleased(HOLD, NOON));
        capacity.given(one, held).when(new Command.Release(HOLD, TWO)).refused(Refusal.HOLD_LAPSED);
        capacity.given(one).when(new Command.Release(HOLD, NOON)).refused(Refusal.HOLD_LAPSED);
        capacity.given(one, kept).when(new Command.Release(HOLD, NOON)).refused(Refusal.HOLD_CONFIRMED);
        capacity.given(one, kept, occupied)
                .when(new Command.Release(HOLD, NOON))
                .refused(Refusal.HOLD_CONFIRMED);
    }

    @Test
    void an_accepted_referral_keeps_the_bed_that_was_held() {
        capacity.given(one, held).when(new Command.Confirm(HOLD, OTHER, NOON)).then(kept);
    }

    @Test
    void a_lapsed_hold_is_kept_anew_while_there_is_room() {
        capacity.given(one, held)
                .when(new Command.Confirm(HOLD, OTHER, TWO))
                .then(new Event.HoldLapsed(HOLD, TWO), new Event.BedKept(OTHER, TWO));
        capacity.given(one).when(new Command.Confirm(HOLD, OTHER, TWO)).then(new Event.BedKept(OTHER, TWO));
        capacity.given(one, held, new Event.HoldLapsed(HOLD, TWO), new Event.BedHeld(OTHER, THREE, TWO))
                .when(new Command.Confirm(HOLD, new HoldId(new UUID(0, 3)), TWO))
                .refused(Refusal.NO_ROOM);
    }

    @Test
    void two_referrals_never_share_one_hold() {
        capacity.given(one, held, kept)
                .when(new Command.Confirm(HOLD, OTHER, NOON))
                .refused(Refusal.NO_ROOM);
        capacity.given(two, held, kept)
                .when(new Command.Confirm(HOLD, OTHER, NOON))
                .then(new Event.BedKept(OTHER, NOON));
    }

    @Test
    void somebody_moves_into_a_kept_bed_only() {
        capacity.given(one, kept).when(new Command.Occupy(HOLD, NOON)).then(occupied);
        capacity.given(one, held).when(new Command.Occupy(HOLD, NOON)).refused(Refusal.NO_BED_KEPT);
        capacity.given(one, kept, occupied).when(new Command.Occupy(HOLD, NOON)).refused(Refusal.NO_BED_KEPT);
    }

    @Test
    void a_bed_is_freed_when_its_person_leaves_or_does_not_come() {
        var freed = new Event.BedFreed(HOLD, NOON);
        capacity.given(one, kept).when(new Command.Free(HOLD, NOON)).then(freed);
        capacity.given(one, kept, occupied).when(new Command.Free(HOLD, NOON)).then(freed);
        capacity.given(one, held).when(new Command.Free(HOLD, NOON)).refused(Refusal.NO_BED_KEPT);
        capacity.given(one, kept, freed).when(new Command.Free(HOLD, NOON)).refused(Refusal.NO_BED_KEPT);
    }

    @Test
    void others_learn_whether_there_is_room_and_never_how_much() {
        var full = Capacity.evolve(Capacity.evolve(Capacity.NONE, one), held);
        assertThat(full.statusAt(NOON)).isEqualTo(CapacityStatus.NO_CAPACITY);
        assertThat(full.statusAt(TWO)).isEqualTo(CapacityStatus.CAPACITY);
    }
}
