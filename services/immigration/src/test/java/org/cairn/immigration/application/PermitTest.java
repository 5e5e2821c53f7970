package org.cairn.immigration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.immigration.application.Given.APPEALED;
import static org.cairn.immigration.application.Given.APPEAL_DUE;
import static org.cairn.immigration.application.Given.AUTHORITY;
import static org.cairn.immigration.application.Given.EXAMINED;
import static org.cairn.immigration.application.Given.FOREVER;
import static org.cairn.immigration.application.Given.GRANTED;
import static org.cairn.immigration.application.Given.LODGED;
import static org.cairn.immigration.application.Given.MONDAY;
import static org.cairn.immigration.application.Given.NEXT_YEAR;
import static org.cairn.immigration.application.Given.NO;
import static org.cairn.immigration.application.Given.PREPARED;
import static org.cairn.immigration.application.Given.REFUSED;
import static org.cairn.immigration.application.Given.RENEWAL_ASKED;
import static org.cairn.immigration.application.Given.RENEWAL_DUE;
import static org.cairn.immigration.application.Given.SIX_MONTHS;
import static org.cairn.immigration.application.Given.TODAY;
import static org.cairn.immigration.application.Given.UPHELD;
import static org.cairn.immigration.application.Given.YES;
import static org.cairn.immigration.application.Given.no;
import static org.cairn.immigration.application.Given.prepared;
import static org.cairn.immigration.application.Given.resting;
import static org.cairn.immigration.application.Given.yes;

import java.time.LocalDate;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.ApplicationEvent.AppealMissed;
import org.cairn.contracts.immigration.ApplicationEvent.Expired;
import org.cairn.contracts.immigration.ApplicationEvent.Granted;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;
import org.cairn.contracts.immigration.ApplicationEvent.Lodged;
import org.cairn.contracts.immigration.ApplicationEvent.PermitKind;
import org.cairn.contracts.immigration.ApplicationEvent.RefusedFinally;
import org.cairn.contracts.immigration.ApplicationEvent.Renewed;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.immigration.application.StatusApplication.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PermitTest {

    private static final LocalDate DUE_FROM = NEXT_YEAR.minusDays(60);
    private static final LocalDate AFTER = NEXT_YEAR.plusDays(1);

    private final Scenario<StatusApplication, Command, ApplicationEvent, Refusal> pending = new Scenario<
                    StatusApplication, Command, ApplicationEvent, Refusal>(
                    StatusApplication.BLANK, StatusApplication::decide, StatusApplication::evolve)
            .given(PREPARED, LODGED, EXAMINED);
    private final Scenario<StatusApplication, Command, ApplicationEvent, Refusal> granted = pending.given(YES, GRANTED);
    private final Scenario<StatusApplication, Command, ApplicationEvent, Refusal> due = granted.given(RENEWAL_DUE);
    private final Scenario<StatusApplication, Command, ApplicationEvent, Refusal> asked = due.given(RENEWAL_ASKED);

    @Test
    void a_temporary_permit_ends_after_it_began_and_a_permanent_one_never() {
        pending.when(decide(yes(TODAY))).refused(Refusal.ENDS_BEFORE_IT_BEGINS);
        pending.when(decide(yes(null))).refused(Refusal.ENDS_BEFORE_IT_BEGINS);
        pending.when(decide(yes(PermitKind.PERMANENT, NEXT_YEAR))).refused(Refusal.PERMANENT_HAS_NO_END);
        pending.when(decide(yes(PermitKind.PERMANENT, null))).then(YES, FOREVER);
    }

    @Test
    void a_permit_on_cooperation_lasts_six_months_at_least_where_the_law_says_so() {
        var cooperating = new Scenario<StatusApplication, Command, ApplicationEvent, Refusal>(
                        StatusApplication.BLANK, StatusApplication::decide, StatusApplication::evolve)
                .given(
                        prepared(Ground.COOPERATION),
                        new Lodged(Given.ID, AUTHORITY, Ground.COOPERATION, MONDAY),
                        EXAMINED);
        cooperating.when(decide(yes(SIX_MONTHS.minusDays(1)))).refused(Refusal.PERMIT_TOO_SHORT);
        cooperating.when(decide(yes(SIX_MONTHS))).then(YES, granted(SIX_MONTHS, Ground.COOPERATION));
        var unbound = new Answer.Grant(
                PermitKind.TEMPORARY, TODAY.plusDays(30), true, "needs care", new Answer.Term(TODAY, null, null));
        cooperating.when(decide(unbound)).then(YES, granted(TODAY.plusDays(30), Ground.COOPERATION));
    }

    @Test
    void one_on_the_personal_situation_is_bound_by_no_rule_on_cooperation() {
        pending.when(decide(yes(TODAY.plusDays(30)))).then(YES, granted(TODAY.plusDays(30), Ground.PERSONAL_SITUATION));
    }

    @Test
    void one_that_rests_on_a_relatives_does_not_outlast_it() {
        var theirs = new StatusApplication.Permit(PermitKind.TEMPORARY, NEXT_YEAR);
        pending.when(decide(resting(PermitKind.TEMPORARY, NEXT_YEAR, theirs))).then(YES, GRANTED);
        pending.when(decide(resting(PermitKind.TEMPORARY, AFTER, theirs))).refused(Refusal.OUTLASTS_PRINCIPAL);
        pending.when(decide(resting(PermitKind.PERMANENT, null, theirs))).refused(Refusal.OUTLASTS_PRINCIPAL);
        pending.when(decide(resting(PermitKind.TEMPORARY, NEXT_YEAR, null))).refused(Refusal.PRINCIPAL_MAY_NOT_STAY);
        var forGood = new StatusApplication.Permit(PermitKind.PERMANENT, null);
        pending.when(decide(resting(PermitKind.PERMANENT, null, forGood))).then(YES, FOREVER);
        asked.when(renew(resting(PermitKind.TEMPORARY, AFTER, theirs))).refused(Refusal.OUTLASTS_PRINCIPAL);
        refusedOnce(theirs);
    }

    private void refusedOnce(StatusApplication.Permit theirs) {
        var appealed = pending.given(NO, REFUSED, APPEALED);
        var answer = resting(PermitKind.TEMPORARY, AFTER, theirs);
        appealed.when(new Command.DecideAppeal(answer, AUTHORITY, MONDAY)).refused(Refusal.OUTLASTS_PRINCIPAL);
    }

    @Test
    void its_renewal_is_due_sixty_days_before_its_end_and_is_told_once() {
        granted.when(day(DUE_FROM.minusDays(1))).then();
        granted.when(day(DUE_FROM)).then(RENEWAL_DUE);
        due.when(day(DUE_FROM.plusDays(1))).then();
    }

    @Test
    void it_expires_by_its_day_and_only_after_it_was_said_that_a_renewal_is_due() {
        due.when(day(NEXT_YEAR)).then();
        due.when(day(AFTER)).then(new Expired(MONDAY));
        granted.when(day(AFTER)).then(RENEWAL_DUE);
        assertThat(due.given(new Expired(MONDAY)).state().holdReasons()).isEmpty();
    }

    @Test
    void while_a_renewal_is_pending_it_goes_on_whatever_the_day() {
        asked.when(day(AFTER)).then();
        asked.when(day(AFTER.plusYears(3))).then();
        assertThat(asked.state().holdReasons()).containsExactlyInAnyOrder(HoldReason.PERMIT, HoldReason.STATUS_PENDING);
    }

    @Test
    void a_renewal_may_be_asked_for_early_and_also_late_as_long_as_nothing_has_expired() {
        granted.when(new Command.AskRenewal(MONDAY)).then(RENEWAL_ASKED);
        due.when(new Command.AskRenewal(MONDAY)).then(RENEWAL_ASKED);
        asked.when(new Command.AskRenewal(MONDAY)).refused(Refusal.ALREADY_ASKED);
        due.given(new Expired(MONDAY)).when(new Command.AskRenewal(MONDAY)).refused(Refusal.ALREADY_EXPIRED);
        pending.when(new Command.AskRenewal(MONDAY)).refused(Refusal.NOTHING_TO_RENEW);
        pending.given(YES, FOREVER).when(new Command.AskRenewal(MONDAY)).refused(Refusal.NOTHING_TO_RENEW);
    }

    @Test
    void a_renewal_lasts_longer_and_may_be_for_good() {
        asked.when(renew(yes(NEXT_YEAR.plusYears(1))))
                .then(YES, new Renewed(PermitKind.TEMPORARY, NEXT_YEAR.plusYears(1), MONDAY));
        asked.when(renew(yes(NEXT_YEAR))).refused(Refusal.NOT_LONGER);
        asked.when(renew(yes(PermitKind.PERMANENT, null))).then(YES, new Renewed(PermitKind.PERMANENT, null, MONDAY));
        asked.when(renew(yes(null))).refused(Refusal.ENDS_BEFORE_IT_BEGINS);
        due.when(renew(yes(NEXT_YEAR.plusYears(1)))).refused(Refusal.NO_RENEWAL_ASKED);
        var again = asked.given(YES, new Renewed(PermitKind.TEMPORARY, NEXT_YEAR.plusYears(1), MONDAY));
        again.when(day(NEXT_YEAR)).then(new ApplicationEvent.RenewalDue(NEXT_YEAR.plusYears(1), MONDAY));
    }

    @Test
    void a_renewal_that_is_refused_leaves_the_permit_until_no_appeal_is_open_and_its_day_is_over() {
        asked.when(renew(no())).then(NO, REFUSED);
        var refused = asked.given(NO, REFUSED);
        refused.when(day(AFTER)).then();
        refused.given(APPEALED).when(day(AFTER)).then();
        refused.given(new AppealMissed(APPEAL_DUE, MONDAY)).when(day(AFTER)).then(new Expired(MONDAY));
        var upheld = refused.given(APPEALED, UPHELD, new RefusedFinally(MONDAY));
        upheld.when(day(NEXT_YEAR)).then();
        assertThat(upheld.state().holdReasons()).containsExactly(HoldReason.PERMIT);
        upheld.when(day(AFTER)).then(new Expired(MONDAY));
    }

    @Test
    void days_mean_nothing_where_there_is_no_permit_or_one_for_good() {
        pending.when(day(AFTER)).then();
        pending.given(YES, FOREVER).when(day(AFTER.plusYears(50))).then();
    }

    private static Command decide(Answer answer) {
        return new Command.Decide(answer, AUTHORITY, MONDAY);
    }

    private static Command renew(Answer answer) {
        return new Command.DecideRenewal(answer, AUTHORITY, MONDAY);
    }

    private static Command day(LocalDate today) {
        return new Command.SeeDay(today, DUE_FROM, MONDAY);
    }

    private static Granted granted(LocalDate until, Ground ground) {
        return new Granted(until, true, ground, PermitKind.TEMPORARY, MONDAY);
    }
}
