package org.cairn.coordination.referral.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.coordination.referral.edge.House.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.Referral;
import org.cairn.coordination.referral.Referral.State;
import org.cairn.coordination.referral.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralRaceIT {

    private static final int ROUNDS = 6;

    private final House house = new House();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        house.close();
    }

    @Test
    void a_yes_that_meets_the_clock_at_work_waits_for_it_and_never_the_other_way_round() {
        var referral = house.send(List.of(NORTH), List.of(SOUTH));
        var atWork = new CountDownLatch(1);
        house.container.get(ReferralClock.class);
        var clock = run(() -> ring(referral, () -> {
            atWork.countDown();
            untilSomebodyWaits();
        }));
        var yes = run(() -> {
            await(atWork);
            house.accept(referral, NORTH);
        });
        clock.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(refusalOf(yes)).isEqualTo(Refusal.EXPIRED);
        assertThat(house.standing(referral, NORTH)).isEqualTo(State.CANCELLED);
        assertThat(house.standing(referral, SOUTH)).isEqualTo(State.REQUESTED);
    }

    @Test
    void of_a_yes_and_the_clock_one_counts() {
        house.container.get(ReferralClock.class);
        for (var round = 0; round < ROUNDS; round++) {
            var referral = house.send(List.of(NORTH), List.of(SOUTH));
            var yes = run(() -> house.accept(referral, NORTH));
            var clock = run(() -> ring(referral, () -> {}));
            clock.orTimeout(30, TimeUnit.SECONDS).join();
            var late = refusalOf(yes);
            assertThat(late).isIn(null, Refusal.EXPIRED);
            assertThat(house.state(referral)).isEqualTo(late == null ? State.ACCEPTED : State.REQUESTED);
        }
        assertThat(house.grants(NORTH) + house.grants(SOUTH)).isEqualTo(ROUNDS);
    }

    @Test
    void a_withdrawal_and_the_clock_leave_nobody_asked_whom_the_person_does_not_want() {
        var referral = house.send(List.of(NORTH), List.of(SOUTH, EAST));
        house.container.get(ReferralClock.class);
        var withdrawal = run(() -> house.withdraw(SOUTH));
        var clock = run(() -> ring(referral, () -> {}));
        CompletableFuture.allOf(withdrawal, clock)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        assertThat(house.grants(SOUTH)).isZero();
        assertThat(house.grants(EAST)).isEqualTo(1);
    }

    @Test
    void a_transfer_begins_though_the_house_that_is_left_is_ended_in_that_very_moment() {
        var left = house.send(List.of(NORTH), List.of());
        house.accept(left, NORTH);
        var transfer = house.send(NORTH, house.letter(Kind.TRANSFER, null, List.of(SOUTH), List.of()));
        house.accept(transfer, SOUTH);
        var atWork = new CountDownLatch(1);
        var leaving = run(() -> house.container.inTransaction(() -> {
            house.container.get(LeavingDesk.class).leave(house.pathway, left, act(NORTH, TWO));
            atWork.countDown();
            untilSomebodyWaits();
        }));
        var start = run(() -> {
            await(atWork);
            house.take(transfer, SOUTH, new Command.Start(SOUTH, TWO));
        });
        leaving.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(refusalOf(start)).isNull();
        assertThat(house.state(transfer)).isEqualTo(State.IN_PROGRESS);
        assertThat(house.state(left)).isEqualTo(State.COMPLETED);
    }

    @Test
    void an_answer_to_a_question_goes_only_where_consent_covers_needs() {
        var referral = house.send(List.of(NORTH), List.of());
        var request = Referral.requestOf(house.container.get(ReferralView.class).stateOf(referral));
        assertThatThrownBy(() -> house.container.inTransaction(
                        () -> house.container.get(Letters.class).checkWords("answer", request, List.of(NORTH), TWO)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo("consent-does-not-cover");
                    assertThat(problem.field()).isEqualTo("fields: answer");
                });
    }

    private static org.cairn.chassis.Refusal refusalOf(CompletableFuture<Void> step) {
        try {
            step.orTimeout(30, TimeUnit.SECONDS).join();
            return null;
        } catch (CompletionException failed) {
            assertThat(failed).hasCauseInstanceOf(Refused.class);
            return ((Refused) failed.getCause()).refusal();
        }
    }

    /** As the timer does it: the clock's row first, and nothing when somebody has stopped it. */
    private void ring(ReferralId referral, Runnable meanwhile) {
        house.container.inTransaction(() -> {
            var due = house.row(referral).answerBy();
            var deleted = house.container
                    .database()
                    .jdbi()
                    .withHandle(db -> db.execute(
                            "delete from deadline where stream = ?",
                            ReferralCourse.stream(referral).toString()));
            meanwhile.run();
            if (deleted == 1) {
                var deadline = new Deadline(
                        ReferralCourse.stream(referral), house.pathway, "referral-answer.urgent", null, due);
                house.container.get(ReferralClock.class).missed(deadline, due.plus(Duration.ofSeconds(1)));
            }
        });
    }

    /** Asked on a connection of its own, outside the transaction that is waited for. */
    private void untilSomebodyWaits() {
        run(() -> {
                    while (house.container.database().count("select count(*) from pg_locks where not granted") == 0) {
                        Thread.onSpinWait();
                    }
                })
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** A thread of its own each: the common pool of a small machine has one, and nothing would race. */
    private CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, threads);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
