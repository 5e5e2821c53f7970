package org.cairn.shelter.waitlist.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.RejectionReason;
import org.cairn.contracts.shelter.PlacementEvent.WaitEnd;
import org.cairn.shelter.World;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.capacity.edge.CapacityDesk.Taken;
import org.cairn.shelter.capacity.edge.WaitList;
import org.cairn.shelter.capacity.edge.WaitList.Waiting;
import org.cairn.shelter.placement.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitListIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NORTH = new AgencyId("north-house");
    private static final AgencyId SOUTH = new AgencyId("south-house");
    private static final House HOUSE = new House(NORTH, Profile.WOMEN);
    private static final int AGENCIES = 8;

    private final World world = new World();
    private final WaitListDesk desk = world.container.get(WaitListDesk.class);
    private final Asking asking = world.container.get(Asking.class);
    private final WaitList waitList = world.container.get(WaitList.class);
    private HoldId taken;
    private int joined;

    @BeforeEach
    void one_place_and_it_is_taken() {
        world.places(HOUSE, 1);
        taken = world.hold(HOUSE, world.now.plusSeconds(7_200));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_first_in_turn_gets_the_next_bed_and_urgency_comes_before_time() {
        var early = waits(Priority.NORMAL);
        var urgent = waits(Priority.EMERGENCY);
        var late = waits(Priority.NORMAL);
        release(taken);
        assertThat(offer(urgent)).isNotNull();
        assertThat(offer(early)).isNull();
        release(offer(urgent));
        assertThat(offer(early)).isNotNull();
        assertThat(offer(late)).isNull();
        assertThat(world.published("bed-offered")).isEqualTo(2);
    }

    @Test
    void a_bed_is_held_for_who_waits_as_long_as_the_law_of_their_pathway_says() {
        var waiting = waits(Priority.EMERGENCY);
        release(taken);
        var until = waitList.find(waiting.placement()).orElseThrow().until();
        assertThat(until).isEqualTo(world.now.plusSeconds(7_200));
    }

    @Test
    void a_free_bed_is_offered_at_once_and_as_many_as_there_are() {
        var first = waits(Priority.NORMAL);
        var second = waits(Priority.NORMAL);
        var third = waits(Priority.NORMAL);
        world.places(HOUSE, 3);
        assertThat(List.of(offer(first), offer(second))).doesNotContainNull();
        assertThat(offer(third)).isNull();
        world.places(HOUSE, 5);
        var fourth = waits(Priority.NORMAL);
        assertThat(offer(fourth)).isNotNull();
    }

    @Test
    void nobody_takes_a_bed_before_who_waits_not_even_one_whose_hold_has_just_run_out() {
        var waiting = waits(Priority.NORMAL);
        var later = world.now.plusSeconds(7_201);
        var term = new CapacityDesk.Term("hold.other", later.plusSeconds(60));
        assertThatThrownBy(() ->
                        world.container.inTransaction(() -> world.capacity.hold(HOUSE, term, World.act(NGO, later))))
                .isInstanceOf(Refused.class);
        lapse(taken, later);
        assertThat(offer(waiting)).isNotNull();
    }

    @Test
    void an_offer_that_runs_out_passes_that_bed_on_and_the_next_bed_is_theirs_again() {
        var first = waits(Priority.NORMAL);
        var second = waits(Priority.NORMAL);
        release(taken);
        lapse(offer(first), world.now.plusSeconds(90_000));
        assertThat(offer(first)).isNull();
        assertThat(offer(second)).isNotNull();
        world.places(HOUSE, 2);
        assertThat(offer(first)).isNotNull();
        assertThat(world.count("select count(*) from outbox where payload::text like '%OFFER_LAPSED%'"))
                .isEqualTo(1);
    }

    @Test
    void a_referral_that_is_over_ends_the_waiting_and_frees_the_offered_bed_for_the_next() {
        var first = waits(Priority.NORMAL);
        var second = waits(Priority.NORMAL);
        release(taken);
        var over = new ReferralEvent.Cancelled(CancelReason.BY_REQUESTER, world.now);
        world.hear(first.pathway(), first.referral(), over);
        world.hear(first.pathway(), first.referral(), over);
        assertThat(waitList.find(first.placement())).isEmpty();
        assertThat(offer(second)).isNotNull();
        assertThat(world.published("left-wait-list")).isEqualTo(1);
    }

    @Test
    void taken_by_another_rejected_or_not_asked_any_more_is_over_too() {
        var elsewhere = waits(Priority.NORMAL);
        world.hear(elsewhere.pathway(), elsewhere.referral(), world.accepted(SOUTH, null));
        var rejected = waits(Priority.NORMAL);
        world.hear(
                rejected.pathway(),
                rejected.referral(),
                new ReferralEvent.Rejected(NORTH, RejectionReason.OTHER, null, null, world.now));
        var unanswered = waits(Priority.NORMAL);
        world.hear(unanswered.pathway(), unanswered.referral(), new ReferralEvent.Expired(List.of(NORTH), world.now));
        assertThat(waitList.of(NORTH, null, 10)).isEmpty();
    }

    @Test
    void nobody_waits_on_a_referral_that_is_over_in_whatever_order_that_was_heard() {
        var person = World.somebody();
        var referral = World.aReferral();
        world.hear(person, referral, new ReferralEvent.EnteredInError(world.now));
        world.hear(person, referral, requested(Priority.NORMAL));
        world.hear(person, referral, requested(Priority.NORMAL));
        assertThatThrownBy(() -> join(referral))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.REFERRAL_OVER));
    }

    @Test
    void a_shelter_that_is_asked_in_turn_may_let_them_wait() {
        var person = World.somebody();
        var referral = World.aReferral();
        world.hear(person, referral, world.requested(NGO, Kind.REFERRAL, Priority.NORMAL, SOUTH));
        assertThat(asking.asked(referral, NORTH)).isFalse();
        world.hear(person, referral, new ReferralEvent.Reoffered(NORTH, world.now, world.now));
        assertThat(asking.asked(referral, NORTH)).isTrue();
        assertThat(join(referral).hold()).isNull();
    }

    @Test
    void a_referral_that_became_urgent_moves_its_person_up() {
        waits(Priority.NORMAL);
        var second = waits(Priority.NORMAL);
        world.hear(
                second.pathway(),
                second.referral(),
                new ReferralEvent.Amended(java.util.Set.of(), Priority.EMERGENCY, null, null, null, world.now));
        assertThat(waitList.of(NORTH, null, 10).getFirst().placement()).isEqualTo(second.placement());
        assertThat(waitList.of(NORTH, waitList.of(NORTH, null, 1).getFirst(), 10))
                .hasSize(1);
    }

    @Test
    void who_no_longer_wishes_a_place_leaves_the_list_and_may_come_back_to_it() {
        var first = waits(Priority.NORMAL);
        var second = waits(Priority.NORMAL);
        release(taken);
        world.container.inTransaction(() -> desk.leave(first, WaitEnd.OWN_WISH, World.act(NORTH, world.now)));
        assertThat(offer(second)).isNotNull();
        assertThat(join(first.referral()).hold()).isNull();
    }

    @Test
    void of_many_who_want_the_bed_that_becomes_free_the_one_who_waits_gets_it() throws Exception {
        var waiting = waits(Priority.NORMAL);
        var wishes = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < AGENCIES; n++) {
            var agency = new AgencyId("agency-" + n);
            wishes.add(() -> getsABed(agency));
        }
        wishes.add(AGENCIES / 2, () -> {
            release(taken);
            return false;
        });
        try (var agencies = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(agencies.invokeAll(wishes)).map(Future::get).containsOnly(false);
        }
        assertThat(offer(waiting)).isNotNull();
    }

    private boolean getsABed(AgencyId agency) {
        try {
            var term = new CapacityDesk.Term("hold.other", world.now.plusSeconds(60));
            world.container.inTransaction(() -> world.capacity.hold(HOUSE, term, World.act(agency, world.now)));
            return true;
        } catch (Refused noRoom) {
            return false;
        }
    }

    private Waiting waits(Priority priority) {
        PathwayId person = World.somebody();
        var referral = World.aReferral();
        world.opened(person);
        world.hear(person, referral, requested(priority));
        return join(referral);
    }

    private Waiting join(ReferralId referral) {
        joined++;
        var request = asking.find(referral).orElseThrow();
        return world.container.inTransaction(
                () -> desk.join(request, HOUSE, World.act(NORTH, world.now.plusMillis(joined))));
    }

    private ReferralEvent requested(Priority priority) {
        return world.requested(NGO, Kind.REFERRAL, priority, NORTH, SOUTH);
    }

    private HoldId offer(Waiting one) {
        return waitList.find(one.placement()).orElseThrow().hold();
    }

    private void release(HoldId hold) {
        world.container.inTransaction(
                () -> world.capacity.release(new Taken(HOUSE, hold), World.act(NORTH, world.now)));
    }

    private void lapse(HoldId hold, java.time.Instant at) {
        world.container.inTransaction(() -> world.capacity.lapse(new Taken(HOUSE, hold), World.act(NORTH, at)));
    }
}
