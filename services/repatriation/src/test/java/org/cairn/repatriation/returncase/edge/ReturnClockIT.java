package org.cairn.repatriation.returncase.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.repatriation.delay.edge.DelayDesk;
import org.cairn.repatriation.returncase.Command;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnClockIT extends ReturnFixture {

    private final ReturnClock clock = container.get(ReturnClock.class);

    @Test
    void every_alert_comes_by_its_clock_until_the_answer_and_long_waits_are_counted_in_steps() {
        for (var person = 0; person < 11; person++) {
            var row = asked(somebody());
            for (var alert = 1; alert <= 6; alert++) {
                ring(row);
            }
        }
        assertThat(count("outbox where type like '%.deadline.missed.%'")).isEqualTo(66);
        assertThat(count("outbox where type like '%.stalled.%'")).isEqualTo(55);
        assertThat(count("outbox where type like '%.escalated.%'")).isEqualTo(11);
        var delays = container.get(DelayDesk.class);
        assertThat(delays.published()).hasSize(6).allSatisfy(cell -> assertThat(cell.people())
                .isEqualTo(11));
        var row = asked(somebody());
        ring(row);
        assertThat(delays.published())
                .allSatisfy(cell -> assertThat(cell.people()).isEqualTo(11));
        inTransaction(() -> desk.take(row, new Command.ConfirmNationality(D0), act(20)));
        assertThat(count("deadline where kind = 'return-stall' and stream = 'return/" + row.returnId() + "'"))
                .isZero();
    }

    @Test
    void an_assessment_that_grows_old_takes_the_readiness_back_and_cancels_nothing() {
        var row = ready(somebody());
        var due = container.database().jdbi().withHandle(db -> db.createQuery(
                        "select due_at from deadline where kind = 'risk-assessment-valid'")
                .mapTo(Instant.class)
                .one());
        var late = due.plus(Duration.ofSeconds(1));
        var deadline = new Deadline(ReturnDesk.stream(row.returnId()), row.pathway(), ReturnTimes.RISK, null, due);
        inTransaction(() -> clock.approaching(deadline, due.minusSeconds(60)));
        inTransaction(() -> clock.missed(deadline, late));
        assertThat(stateOf(row)).isEqualTo(State.PLAN_AGREED);
        assertThat(count("outbox where type like '%.deadline.%'")).isEqualTo(2);
    }

    @Test
    void who_arrived_is_asked_after_for_a_year_and_a_closed_pathway_lets_the_clocks_rest() {
        var row = ready(somebody());
        inTransaction(() -> desk.depart(row, act(1)));
        inTransaction(() -> desk.take(row, new Command.ConfirmArrival(D0), act(2)));
        assertThat(count("deadline where kind like 'return-monitoring.%'")).isEqualTo(4);
        inTransaction(() -> desk.take(row, new Command.Report(3, null, false, D0), act(3)));
        assertThat(count("deadline where kind like 'return-monitoring.%'")).isEqualTo(2);
        hear(row.pathway(), new Told("coordination/pathway/1", 8, new PathwayEvent.Closed(null, D0)));
        assertThat(count("deadline")).isZero();
    }

    /** The clock of the wait runs out, whenever that is. */
    private void ring(Returns.Row row) {
        var stream = ReturnDesk.stream(row.returnId());
        var due = container.database().jdbi().withHandle(db -> db.createQuery(
                        "select due_at from deadline where stream = ? and kind = 'return-stall'")
                .bind(0, stream.toString())
                .mapTo(Instant.class)
                .one());
        inTransaction(() -> clock.missed(new Deadline(stream, row.pathway(), ReturnTimes.STALL, null, due), due));
    }
}
