package org.cairn.shelter.capacity.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.chassis.Container;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CapacityDeskIT {

    private static final CapacityDesk.House HOUSE = new CapacityDesk.House(new AgencyId("north-house"), Profile.WOMEN);
    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final CapacityDesk.Term TWO_HOURS = new CapacityDesk.Term("hold.emergency", NOON.plusSeconds(7_200));
    private static final int AGENCIES = 8;

    private final Container container =
            new Container("shelter", "V101__capacity.sql", "V102__placement.sql", "V103__wait_list.sql");
    private final CapacityDesk desk = container.get(CapacityDesk.class);

    @BeforeEach
    void one_place() {
        container.inTransaction(() -> desk.setPlaces(HOUSE, 1, act("north-house", NOON)));
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void of_many_who_want_the_last_bed_exactly_one_gets_it() throws Exception {
        var wishes = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < AGENCIES; n++) {
            var agency = "agency-" + n;
            wishes.add(() -> getsABed(agency));
        }
        try (var agencies = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(agencies.invokeAll(wishes)).map(Future::get).containsOnlyOnce(true);
        }
        assertThat(container.database().count("select count(*) from hold where state = 'HELD'"))
                .isEqualTo(1);
    }

    @Test
    void a_hold_lapses_by_its_clock_and_the_bed_is_free() {
        var hold = hold("harbour-aid");
        assertThat(free(NOON)).isZero();
        var clock =
                new Deadline(StreamId.of(Beds.CLOCKS, hold.value()), null, TWO_HOURS.period(), null, TWO_HOURS.until());
        container.inTransaction(() -> container.get(HoldClock.class).missed(clock, TWO_HOURS.until()));
        assertThat(container.get(Holds.class).find(hold).orElseThrow().state()).isEqualTo(Holds.State.LAPSED);
        assertThat(free(TWO_HOURS.until())).isEqualTo(1);
    }

    @Test
    void a_clock_that_was_not_woken_in_time_keeps_nobody_out() {
        var late = hold("harbour-aid");
        var later = TWO_HOURS.until().plusSeconds(1);
        assertThat(free(later)).isEqualTo(1);
        var term = new CapacityDesk.Term("hold.emergency", later.plusSeconds(7_200));
        container.inTransaction(() -> desk.hold(HOUSE, term, act("wave-abroad", later)));
        assertThat(container.get(Holds.class).find(late).orElseThrow().state()).isEqualTo(Holds.State.LAPSED);
    }

    @Test
    void a_released_hold_has_no_clock_left() {
        var hold = hold("harbour-aid");
        assertThat(container.database().count("select count(*) from deadline")).isEqualTo(1);
        container.inTransaction(() -> desk.release(new CapacityDesk.Taken(HOUSE, hold), act("harbour-aid", NOON)));
        assertThat(container.database().count("select count(*) from deadline")).isZero();
    }

    @Test
    void a_refusal_changes_nothing() {
        hold("harbour-aid");
        var before = container.database().count("select count(*) from journal");
        assertThatThrownBy(() -> hold("wave-abroad"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NO_ROOM));
        assertThat(container.database().count("select count(*) from journal")).isEqualTo(before);
        assertThat(container.database().count("select count(*) from hold")).isEqualTo(1);
    }

    private boolean getsABed(String agency) {
        try {
            hold(agency);
            return true;
        } catch (Refused noRoom) {
            return false;
        }
    }

    private HoldId hold(String agency) {
        return container.inTransaction(() -> desk.hold(HOUSE, TWO_HOURS, act(agency, NOON)));
    }

    private int free(Instant now) {
        return container
                .get(CapacityView.class)
                .of(HOUSE.shelter(), now)
                .getFirst()
                .free();
    }

    private static Act act(String agency, Instant at) {
        var request = UUID.randomUUID();
        return new Act(new AgencyId(agency), "client", at, request, request);
    }
}
