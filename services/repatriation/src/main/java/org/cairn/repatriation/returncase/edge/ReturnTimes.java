package org.cairn.repatriation.returncase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.repatriation.returncase.ReturnCase;
import org.cairn.repatriation.returncase.StallAlerts;

/** Runs the clocks of returns: the wait for an answer, the age of the assessment, the arrival, and the months after it. */
@ApplicationScoped
public class ReturnTimes {

    /** The clock of the next alert about an answer that does not come. */
    static final String STALL = "return-stall";

    static final String RISK = "risk-assessment-valid";
    static final String ARRIVAL = "arrival-confirmation";
    static final String MONITORING = "return-monitoring.";

    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12);

    private final Deadlines deadlines;

    ReturnTimes(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Sets and stops what the change has set going or ended. */
    void follow(Returns.Row row, ReturnCase before, ReturnCase after, Jurisdiction law) {
        var waited = before.travel().waiting();
        var waiting = after.travel().waiting();
        if (waiting == null || !after.prepared()) {
            stop(row, STALL);
        } else if (waited == null || !waited.since().equals(waiting.since())) {
            set(row, STALL, null, alerts(law).dueAt(1, waiting.since()));
        }
        if (!after.prepared()) {
            stop(row, RISK);
        }
        if (after.reached() != ReturnCase.State.DEPARTED) {
            stop(row, ARRIVAL);
        }
        if (!after.underWay()) {
            MONTHS.forEach(month -> stop(row, MONITORING + month));
        }
    }

    /** Sets what one fact starts. */
    void follow(Returns.Row row, ReturnEvent event, Jurisdiction law) {
        switch (event) {
            case ReturnEvent.RiskAssessed assessed -> weighed(row, assessed, law);
            case ReturnEvent.Departed departed -> set(row, ARRIVAL, ARRIVAL, departed.at(), law);
            case ReturnEvent.ArrivalConfirmed arrived ->
                MONTHS.forEach(month -> set(row, MONITORING + month, MONITORING + month, arrived.at(), law));
            case ReturnEvent.MonitoringReported told ->
                MONTHS.stream().filter(month -> month <= told.month()).forEach(month -> stop(row, MONITORING + month));
            default -> {}
        }
    }

    /** The alert after that one. */
    void next(Returns.Row row, int number, Instant since, Jurisdiction law) {
        set(row, STALL, null, alerts(law).dueAt(number + 1, since));
    }

    static StallAlerts alerts(Jurisdiction law) {
        return new StallAlerts(law.zone(), law::lastDayOf);
    }

    /** Stops every clock of a return. */
    void stop(Returns.Row row) {
        List.of(STALL, RISK, ARRIVAL).forEach(kind -> stop(row, kind));
        MONTHS.forEach(month -> stop(row, MONITORING + month));
    }

    private void weighed(Returns.Row row, ReturnEvent.RiskAssessed assessed, Jurisdiction law) {
        if (assessed.result() == Risk.UNSAFE) {
            stop(row, RISK);
        } else {
            set(row, RISK, RISK, morning(assessed.assessedOn(), law), law);
        }
    }

    private static Instant morning(LocalDate day, Jurisdiction law) {
        return day.atStartOfDay(law.zone()).toInstant();
    }

    private void set(Returns.Row row, String kind, String period, Instant start, Jurisdiction law) {
        set(row, kind, law.warningOf(period, start), law.endOf(period, start));
    }

    private void set(Returns.Row row, String kind, Instant remindAt, Instant dueAt) {
        deadlines.set(new Deadline(stream(row), row.pathway(), kind, remindAt, dueAt));
    }

    private void stop(Returns.Row row, String kind) {
        deadlines.clear(stream(row), kind);
    }

    private static StreamId stream(Returns.Row row) {
        return ReturnDesk.stream(row.returnId());
    }
}
