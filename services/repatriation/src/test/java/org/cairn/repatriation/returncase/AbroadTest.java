package org.cairn.repatriation.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.Wellbeing;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AbroadTest extends Stories {

    private final ReturnEvent.ReintegrationStepRecorded step =
            new ReturnEvent.ReintegrationStepRecorded("a course began", D0);

    @Test
    void who_arrived_is_followed_for_a_year() {
        gone.when(new Command.ConfirmArrival(D0)).then(arrived);
        there.when(new Command.RecordStep("a course began", D0)).then(step);
        there.given(step).when(report(1, Wellbeing.FAIR, false)).then(told(1, Wellbeing.FAIR, false));
        there.given(step, told(1, Wellbeing.FAIR, false))
                .when(report(12, Wellbeing.GOOD, false))
                .then(told(12, Wellbeing.GOOD, false), new ReturnEvent.Completed(D0));
        assertThat(there.given(step).state().state()).isEqualTo(State.REINTEGRATION);
        assertThat(there.given(told(1, Wellbeing.FAIR, false), step).state().state())
                .isEqualTo(State.MONITORING);
    }

    @Test
    void who_is_not_reached_after_a_year_is_not_given_up() {
        there.when(report(12, Wellbeing.NOT_REACHED, false)).then(told(12, Wellbeing.NOT_REACHED, false));
    }

    @Test
    void danger_is_heard_in_any_month_and_also_before_the_arrival_was_confirmed() {
        var danger = new ReturnEvent.ReRiskFound(D0);
        there.when(report(3, Wellbeing.POOR, true)).then(told(3, Wellbeing.POOR, true), danger);
        gone.when(report(0, Wellbeing.NOT_REACHED, true)).then(told(0, Wellbeing.NOT_REACHED, true), danger);
        var over = there.given(told(3, Wellbeing.POOR, true), danger);
        assertThat(over.state().state()).isEqualTo(State.RE_RISK);
        over.when(report(6, Wellbeing.GOOD, false)).refused(ReturnRefusal.OVER);
    }

    @Test
    void nothing_is_told_of_who_has_not_left_or_not_arrived() {
        ready.when(new Command.ConfirmArrival(D0)).refused(ReturnRefusal.NOT_DEPARTED);
        ready.when(new Command.RecordStep("x", D0)).refused(ReturnRefusal.NOT_DEPARTED);
        gone.when(new Command.RecordStep("x", D0)).refused(ReturnRefusal.NOT_ARRIVED);
        gone.when(report(1, Wellbeing.GOOD, false)).refused(ReturnRefusal.NOT_ARRIVED);
        there.when(new Command.ConfirmArrival(D0)).refused(ReturnRefusal.ALREADY_ARRIVED);
        there.when(counsel).refused(ReturnRefusal.ALREADY_DEPARTED);
    }

    @Test
    void a_missed_day_is_told_and_worsens_nothing() {
        var missed = new Command.NoteMissedDeadline("arrival-confirmation", at(2), at(2));
        gone.when(missed).then(new ReturnEvent.DeadlineMissed("arrival-confirmation", at(2), at(2)));
        var after = gone.given(new ReturnEvent.DeadlineMissed("arrival-confirmation", at(2), at(2)));
        assertThat(after.state()).isEqualTo(gone.state());
        gone.when(new Command.WarnOfDeadline("arrival-confirmation", at(2), at(1)))
                .then(new ReturnEvent.DeadlineApproaching("arrival-confirmation", at(2), at(1)));
    }

    private static Command report(int month, Wellbeing wellbeing, boolean reRisk) {
        return new Command.Report(month, wellbeing, reRisk, D0);
    }

    private static ReturnEvent told(int month, Wellbeing wellbeing, boolean reRisk) {
        return new ReturnEvent.MonitoringReported(month, wellbeing, reRisk, D0);
    }
}
