package org.cairn.shelter.task.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.shelter.PlacementEvent.RiskLevel;
import org.cairn.shelter.World;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.edge.PlacementDesk;
import org.cairn.shelter.placement.edge.PlacementView;
import org.cairn.shelter.waitlist.edge.Asking;
import org.cairn.shelter.waitlist.edge.WaitListDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskViewIT {

    private static final AgencyId SHELTER = new AgencyId("north-house");
    private static final House HOUSE = new House(SHELTER, Profile.WOMEN);
    private static final UUID FIRST = new UUID(0, 0);

    private final World world = new World();
    private final TaskView tasks = world.container.get(TaskView.class);
    private final PlacementDesk desk = world.container.get(PlacementDesk.class);
    private final PlacementView placements = world.container.get(PlacementView.class);

    @BeforeEach
    void places() {
        world.places(HOUSE, 4);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_is_due_comes_soonest_first_and_what_is_settled_leaves_the_list() {
        var away = livesHere();
        move(away, new Command.GoOnLeave(world.now.plusSeconds(90), world.now));
        var gone = livesHere();
        move(gone, new Command.ReportMissing(world.now, RiskLevel.LOW, world.now.minusSeconds(5)));
        accepted();
        livesHere();
        assertThat(tasks.of(SHELTER, Instant.EPOCH, FIRST, 10))
                .extracting(TaskView.Row::kind)
                .containsExactly("missing", "admit", "back-from-leave");
        move(away, new Command.Return(world.now));
        move(gone, new Command.NoteFound(world.now));
        assertThat(tasks.of(SHELTER, Instant.EPOCH, FIRST, 10))
                .extracting(TaskView.Row::kind)
                .containsExactly("admit");
    }

    @Test
    void a_page_begins_after_the_last_line_of_the_one_before() {
        accepted();
        accepted();
        var first = tasks.of(SHELTER, Instant.EPOCH, FIRST, 1).getFirst();
        var second = tasks.of(SHELTER, first.dueAt(), first.placement().value(), 10);
        assertThat(second).hasSize(1).doesNotContain(first);
    }

    @Test
    void an_offer_that_runs_out_and_the_tasks_of_another_shelter() {
        world.places(HOUSE, 0);
        PathwayId person = World.somebody();
        ReferralId referral = World.aReferral();
        world.opened(person);
        world.hear(person, referral, world.requested(new AgencyId("ngo"), Kind.REFERRAL, Priority.NORMAL, SHELTER));
        var request = world.container.get(Asking.class).find(referral).orElseThrow();
        var waiting = world.container.inTransaction(
                () -> world.container.get(WaitListDesk.class).join(request, HOUSE, World.act(SHELTER, world.now)));
        assertThat(tasks.of(SHELTER, Instant.EPOCH, FIRST, 10)).isEmpty();
        world.places(HOUSE, 1);
        assertThat(tasks.of(SHELTER, Instant.EPOCH, FIRST, 10))
                .containsExactly(new TaskView.Row(
                        "offer-running-out", waiting.placement(), person, world.now.plusSeconds(86_400)));
        assertThat(tasks.of(new AgencyId("south-house"), Instant.EPOCH, FIRST, 10))
                .isEmpty();
    }

    private PlacementView.Row livesHere() {
        var stay = accepted();
        world.container.inTransaction(() -> desk.admit(stay, Placement.REQUIRED, World.act(SHELTER, world.now)));
        return stay;
    }

    private void move(PlacementView.Row stay, Command command) {
        var at = command instanceof Command.ReportMissing missing ? missing.at() : world.now;
        world.container.inTransaction(() -> desk.move(stay, command, World.act(SHELTER, at)));
    }

    private PlacementView.Row accepted() {
        var referral = World.aReferral();
        var hold = world.hold(HOUSE, world.now.plusSeconds(7_200));
        world.hear(World.somebody(), referral, world.accepted(SHELTER, hold));
        return placements.of(referral, SHELTER).orElseThrow();
    }
}
