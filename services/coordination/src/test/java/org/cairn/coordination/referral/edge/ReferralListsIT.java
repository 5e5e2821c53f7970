package org.cairn.coordination.referral.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.referral.edge.House.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.coordination.access.Offices;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.Referral;
import org.cairn.coordination.referral.Referral.State;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource.Asking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralListsIT {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void each_side_has_its_task_and_none_when_it_is_done() {
        var referral = house.send(List.of(NORTH), List.of(SOUTH));
        assertThat(kinds(NORTH, Role.SHELTER_WORKER)).containsExactly(Task.Kind.ANSWER_REFERRAL);
        assertThat(kinds(SOUTH, Role.SHELTER_WORKER))
                .as("who stands in reserve knows nothing")
                .isEmpty();
        house.take(referral, NORTH, new Command.AskInformation(NORTH, "canary?", TWO));
        assertThat(kinds(HARBOUR, Role.NGO_CASEWORKER)).containsExactly(Task.Kind.ANSWER_INFORMATION);
        house.take(referral, HARBOUR, new Command.GiveInformation(HARBOUR, NORTH, "canary!", TWO));
        assertThat(kinds(HARBOUR, Role.NGO_CASEWORKER)).isEmpty();
        house.accept(referral, NORTH);
        assertThat(kinds(NORTH, Role.SHELTER_WORKER)).containsExactly(Task.Kind.START_SERVICE);
        house.take(referral, NORTH, new Command.Start(NORTH, TWO));
        assertThat(kinds(NORTH, Role.SHELTER_WORKER)).containsExactly(Task.Kind.COMPLETE_SERVICE);
    }

    @Test
    void a_dead_end_is_the_coordinators_task_in_that_role_alone() {
        var referral = house.send(List.of(NORTH), List.of());
        house.take(referral, NORTH, new Command.Reject(NORTH, house.no(), house.nobody(), TWO));
        assertThat(kinds(NATIONAL, Role.PATHWAY_COORDINATOR)).containsExactly(Task.Kind.SETTLE_DEAD_END);
        assertThat(kinds(NATIONAL, Role.NGO_CASEWORKER)).isEmpty();
        assertThat(kinds(HARBOUR, Role.PATHWAY_COORDINATOR)).isEmpty();
    }

    @Test
    void a_dead_end_is_not_for_an_agency_that_is_only_asked_to_coordinate() {
        var referral = house.send(List.of(NORTH), List.of());
        house.take(referral, NORTH, new Command.Reject(NORTH, house.no(), house.nobody(), TWO));
        house.container.inTransaction(() -> house.container
                .get(AccessDesk.class)
                .grant(house.pathway, List.of(Offices.toProposedCoordinator(SOUTH, NOON)), act(NATIONAL, NOON)));
        assertThat(kinds(SOUTH, Role.PATHWAY_COORDINATOR)).doesNotContain(Task.Kind.SETTLE_DEAD_END);
        assertThat(house.container.get(DeadEndView.class).of(SOUTH, TWO, null, 10))
                .isEmpty();
    }

    @Test
    void pages_of_tasks_join_without_a_gap_or_an_overlap() {
        for (var n = 0; n < 5; n++) {
            house.send(List.of(NORTH), List.of());
        }
        house.accept(house.send(List.of(NORTH), List.of()), NORTH);
        var read = new ArrayList<Task>();
        Task.Place after = null;
        for (var page = tasks(NORTH, after, 2); !page.isEmpty(); page = tasks(NORTH, after, 2)) {
            read.addAll(page);
            after = page.getLast().place();
        }
        assertThat(read).hasSize(6).doesNotHaveDuplicates().isSortedAccordingTo(Task.SOONEST_FIRST);
    }

    @Test
    void a_draft_is_in_its_senders_outbox_alone_and_asks_nothing_of_anybody() {
        var letter = house.letter(Kind.REFERRAL, null, List.of(NORTH), List.of());
        var draft = house.container.inTransaction(() -> house.container
                .get(ReferralDesk.class)
                .draft(
                        house.pathway,
                        house.container.get(Letters.class).keep(letter, act(HARBOUR, NOON)),
                        Priority.URGENT,
                        act(HARBOUR, NOON)));
        assertThat(box(HARBOUR, "out")).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo(State.DRAFT));
        assertThat(box(NORTH, "in")).isEmpty();
        assertThat(house.grants(NORTH)).isZero();
        assertThat(told()).isZero();
        var kept = (Referral.Draft) house.container.get(ReferralView.class).stateOf(draft);
        assertThat(Letters.read(kept.draft())).isEqualTo(letter);
        var request = house.container.inTransaction(
                () -> house.container.get(Letters.class).write(house.pathway, letter, act(HARBOUR, TWO)));
        house.container.inTransaction(() ->
                house.container.get(ReferralDesk.class).dispatch(draft, house.pathway, request, act(HARBOUR, TWO)));
        assertThat(box(HARBOUR, "out")).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo(State.REQUESTED));
        assertThat(box(NORTH, "in")).singleElement().satisfies(line -> assertThat(line.needsAnswer())
                .isTrue());
        assertThat(house.grants(NORTH)).isEqualTo(1);
    }

    @Test
    void a_draft_that_is_let_be_is_never_told() {
        var letter = house.letter(Kind.REFERRAL, null, List.of(NORTH), List.of());
        var draft = house.container.inTransaction(() -> house.container
                .get(ReferralDesk.class)
                .draft(
                        house.pathway,
                        house.container.get(Letters.class).keep(letter, act(HARBOUR, NOON)),
                        Priority.URGENT,
                        act(HARBOUR, NOON)));
        house.container.inTransaction(
                () -> house.container.get(ReferralDesk.class).cancelAllWith(HARBOUR, act(HARBOUR, TWO)));
        assertThat(house.standing(draft, HARBOUR)).isEqualTo(State.CANCELLED);
        assertThat(told()).isZero();
    }

    @Test
    void words_about_the_person_never_leave_on_the_bus() {
        var referral = house.send(List.of(NORTH), List.of(SOUTH));
        house.take(referral, NORTH, new Command.AskInformation(NORTH, "canary?", TWO));
        house.take(referral, HARBOUR, new Command.GiveInformation(HARBOUR, NORTH, "canary!", TWO));
        house.take(referral, HARBOUR, new Command.Amend(HARBOUR, new Command.Change(null, null, "canary", null), TWO));
        house.take(referral, NORTH, new Command.Reject(NORTH, house.no(), house.nobody(), TWO));
        assertThat(house.container
                        .database()
                        .count("select count(*) from outbox where (payload || headers)::text like '%canary%'"))
                .isZero();
    }

    @Test
    void a_new_priority_moves_the_clock() {
        var referral = house.send(List.of(NORTH), List.of());
        house.container.inTransaction(() -> house.container
                .get(StepDesk.class)
                .amend(
                        house.row(referral),
                        new Command.Change(Priority.EMERGENCY, null, null, null),
                        act(HARBOUR, TWO)));
        assertThat(house.row(referral).answerBy()).isEqualTo(TWO.plus(Duration.ofHours(24)));
        assertThat(house.container
                        .database()
                        .count("select count(*) from deadline where kind = 'referral-answer.emergency'"))
                .isEqualTo(1);
        assertThat(house.container.database().count("select count(*) from deadline where stream like 'referral/%'"))
                .isEqualTo(1);
    }

    private long told() {
        return house.container.database().count("select count(*) from outbox where type like '%.referral.%'");
    }

    private List<BoxView.Line> box(AgencyId agency, String box) {
        return house.container.get(BoxView.class).lines(new BoxView.Query(agency, box, null, null, 10));
    }

    private List<Task.Kind> kinds(AgencyId agency, Role role) {
        var asking = new Asking(agency, role, TWO, null, 10);
        return house.container.get(ReferralTasks.class).tasks(asking).stream()
                .map(Task::kind)
                .toList();
    }

    private List<Task> tasks(AgencyId agency, Task.Place after, int limit) {
        return house.container
                .get(ReferralTasks.class)
                .tasks(new Asking(agency, Role.SHELTER_WORKER, TWO, after, limit));
    }
}
