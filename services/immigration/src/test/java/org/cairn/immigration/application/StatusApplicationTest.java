package org.cairn.immigration.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.immigration.application.Given.APPEALED;
import static org.cairn.immigration.application.Given.APPEAL_DUE;
import static org.cairn.immigration.application.Given.AUTHORITY;
import static org.cairn.immigration.application.Given.EXAMINED;
import static org.cairn.immigration.application.Given.GRANTED;
import static org.cairn.immigration.application.Given.GROUNDS;
import static org.cairn.immigration.application.Given.LAWYER;
import static org.cairn.immigration.application.Given.LODGED;
import static org.cairn.immigration.application.Given.MONDAY;
import static org.cairn.immigration.application.Given.NEXT_YEAR;
import static org.cairn.immigration.application.Given.NO;
import static org.cairn.immigration.application.Given.PREPARED;
import static org.cairn.immigration.application.Given.READY;
import static org.cairn.immigration.application.Given.REFUSED;
import static org.cairn.immigration.application.Given.UPHELD;
import static org.cairn.immigration.application.Given.YES;
import static org.cairn.immigration.application.Given.lodge;
import static org.cairn.immigration.application.Given.no;
import static org.cairn.immigration.application.Given.prepare;
import static org.cairn.immigration.application.Given.prepared;
import static org.cairn.immigration.application.Given.yes;

import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.ApplicationEvent.AppealApproaching;
import org.cairn.contracts.immigration.ApplicationEvent.AppealDecided;
import org.cairn.contracts.immigration.ApplicationEvent.AppealMissed;
import org.cairn.contracts.immigration.ApplicationEvent.Appealed;
import org.cairn.contracts.immigration.ApplicationEvent.DeadlineApproaching;
import org.cairn.contracts.immigration.ApplicationEvent.DeadlineMissed;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;
import org.cairn.contracts.immigration.ApplicationEvent.Prepared;
import org.cairn.contracts.immigration.ApplicationEvent.RefusedFinally;
import org.cairn.contracts.immigration.ApplicationEvent.StatusOutcome;
import org.cairn.contracts.immigration.ApplicationEvent.Withdrawn;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.immigration.application.StatusApplication.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusApplicationTest {

    private final Scenario<StatusApplication, Command, ApplicationEvent, Refusal> application =
            new Scenario<>(StatusApplication.BLANK, StatusApplication::decide, StatusApplication::evolve);
    private final Scenario<StatusApplication, Command, ApplicationEvent, Refusal> pending =
            application.given(PREPARED, LODGED, EXAMINED);
    private final Scenario<StatusApplication, Command, ApplicationEvent, Refusal> refused = pending.given(NO, REFUSED);

    @Test
    void it_is_prepared_on_a_ground_that_the_law_knows_and_on_no_other() {
        application.when(prepare(Ground.PERSONAL_SITUATION)).then(PREPARED);
        application.when(prepare(Ground.HUMANITARIAN)).refused(Refusal.GROUND_NOT_IN_LAW);
        application
                .when(prepare(new Draft(Ground.PERSONAL_SITUATION, Set.of(), false, null)))
                .refused(Refusal.GROUND_NOT_IN_LAW);
        application.given(PREPARED).when(prepare(Ground.COOPERATION)).refused(Refusal.ALREADY_PREPARED);
    }

    @Test
    void who_needs_no_permission_applies_for_none() {
        application
                .when(prepare(new Draft(Ground.PERSONAL_SITUATION, GROUNDS, true, null)))
                .refused(Refusal.NOT_REQUIRED);
    }

    @Test
    void one_that_rests_on_a_relatives_names_it_and_no_other_does() {
        var principal = new ApplicationId(new java.util.UUID(0, 1));
        var child = new DerivativeRules.Relative("CHILD", 9, false, 40, false);
        var rests = new Draft.Derivation(principal, child, DerivativeRules.unitedStates(Set.of("CHILD")));
        application
                .when(prepare(new Draft(Ground.DERIVATIVE, GROUNDS, false, rests)))
                .then(new Prepared(Given.ID, LAWYER, Ground.DERIVATIVE, principal, "CHILD", "T-3", MONDAY));
        application
                .when(prepare(new Draft(Ground.DERIVATIVE, GROUNDS, false, null)))
                .refused(Refusal.NO_PRINCIPAL);
        application
                .when(prepare(new Draft(Ground.PERSONAL_SITUATION, GROUNDS, false, rests)))
                .refused(Refusal.NOT_DERIVATIVE);
        var unknown = new Draft.Derivation(principal, child, DerivativeRules.listed(Set.of("PARENT")));
        application
                .when(prepare(new Draft(Ground.DERIVATIVE, GROUNDS, false, unknown)))
                .refused(Refusal.RELATION_NOT_IN_LAW);
    }

    @Test
    void it_is_lodged_with_an_authority_that_the_person_let_know_what_it_needs() {
        var written = application.given(PREPARED);
        written.when(lodge(AUTHORITY, READY)).then(LODGED);
        written.when(lodge(AUTHORITY, new Readiness(false, false, false))).refused(Refusal.NO_CONSENT);
        written.when(lodge(LAWYER, READY)).refused(Refusal.OWN_APPLICATION);
        application.when(lodge(AUTHORITY, READY)).refused(Refusal.NOT_PREPARED);
        pending.when(lodge(AUTHORITY, READY)).refused(Refusal.ALREADY_LODGED);
        written.given(new Withdrawn(MONDAY)).when(lodge(AUTHORITY, READY)).refused(Refusal.WITHDRAWN_ALREADY);
    }

    @Test
    void for_a_child_nothing_is_lodged_without_a_guardian() {
        var alone = new Readiness(true, true, false);
        application.given(PREPARED).when(lodge(AUTHORITY, alone)).refused(Refusal.NO_GUARDIAN);
        var best = application.given(prepared(Ground.CHILD_BEST_INTERESTS));
        best.when(lodge(AUTHORITY, READY)).refused(Refusal.NO_GUARDIAN);
        best.when(lodge(AUTHORITY, new Readiness(true, true, true)))
                .then(new ApplicationEvent.Lodged(Given.ID, AUTHORITY, Ground.CHILD_BEST_INTERESTS, MONDAY));
    }

    @Test
    void the_authority_that_was_asked_examines_it_and_nobody_else() {
        var lodged = application.given(PREPARED, LODGED);
        lodged.when(new Command.Examine(AUTHORITY, MONDAY)).then(EXAMINED);
        lodged.when(new Command.Examine(new AgencyId("another"), MONDAY)).refused(Refusal.NOT_THE_AUTHORITY);
        lodged.when(new Command.Examine(LAWYER, MONDAY)).refused(Refusal.OWN_APPLICATION);
        application.given(PREPARED).when(new Command.Examine(AUTHORITY, MONDAY)).refused(Refusal.NOT_LODGED);
        pending.when(new Command.Examine(AUTHORITY, MONDAY)).refused(Refusal.ALREADY_EXAMINED);
    }

    @Test
    void it_is_decided_once_examined_and_once() {
        pending.when(new Command.Decide(yes(NEXT_YEAR), AUTHORITY, MONDAY)).then(YES, GRANTED);
        pending.when(new Command.Decide(no(), AUTHORITY, MONDAY)).then(NO, REFUSED);
        pending.when(new Command.Decide(no(), LAWYER, MONDAY)).refused(Refusal.OWN_APPLICATION);
        application
                .given(PREPARED, LODGED)
                .when(new Command.Decide(no(), AUTHORITY, MONDAY))
                .refused(Refusal.NOT_EXAMINED);
        refused.when(new Command.Decide(yes(NEXT_YEAR), AUTHORITY, MONDAY)).refused(Refusal.ALREADY_DECIDED);
    }

    @Test
    void a_late_appeal_needs_a_reason_and_is_never_refused_for_being_late() {
        refused.when(new Command.Appeal(null, Set.of(), APPEAL_DUE)).then(new Appealed(null, APPEAL_DUE));
        var later = APPEAL_DUE.plusSeconds(1);
        refused.when(new Command.Appeal(null, Set.of(), later)).refused(Refusal.LATE_NEEDS_REASON);
        refused.when(new Command.Appeal("was ill", Set.of(), later)).then(new Appealed("was ill", later));
        refused.when(new Command.Appeal("was ill", Set.of("ILLNESS"), later)).refused(Refusal.LATE_NEEDS_REASON);
        var passed = refused.given(new AppealMissed(APPEAL_DUE, later));
        passed.when(new Command.Appeal("ILLNESS", Set.of("ILLNESS"), later)).then(new Appealed("ILLNESS", later));
    }

    @Test
    void only_a_refusal_is_appealed_against_and_once() {
        pending.when(new Command.Appeal(null, Set.of(), MONDAY)).refused(Refusal.NOT_REFUSED);
        refused.given(APPEALED).when(new Command.Appeal(null, Set.of(), MONDAY)).refused(Refusal.ALREADY_APPEALED);
    }

    @Test
    void an_appeal_leads_to_a_permit_or_to_a_refusal_that_stands() {
        var appealed = refused.given(APPEALED);
        appealed.when(new Command.DecideAppeal(yes(NEXT_YEAR), AUTHORITY, MONDAY))
                .then(new AppealDecided(StatusOutcome.GRANTED, "needs care", MONDAY), GRANTED);
        appealed.when(new Command.DecideAppeal(no(), AUTHORITY, MONDAY)).then(UPHELD, new RefusedFinally(MONDAY));
        refused.when(new Command.DecideAppeal(no(), AUTHORITY, MONDAY)).refused(Refusal.NOT_APPEALED);
    }

    @Test
    void it_is_withdrawn_at_the_persons_wish_alone() {
        pending.when(new Command.Withdraw(true, MONDAY)).then(new Withdrawn(MONDAY));
        pending.when(new Command.Withdraw(false, MONDAY)).refused(Refusal.NOT_THEIR_WISH);
        pending.given(new Withdrawn(MONDAY))
                .when(new Command.Withdraw(true, MONDAY))
                .refused(Refusal.NOTHING_TO_WITHDRAW);
        pending.given(new Withdrawn(MONDAY))
                .when(new Command.Examine(AUTHORITY, MONDAY))
                .refused(Refusal.WITHDRAWN_ALREADY);
    }

    @Test
    void a_day_that_comes_near_or_passes_tells_and_decides_nothing() {
        pending.when(new Command.WarnOfDeadline("any", APPEAL_DUE, MONDAY))
                .then(new DeadlineApproaching("any", APPEAL_DUE, MONDAY));
        pending.when(new Command.NoteMissedDeadline("any", APPEAL_DUE, MONDAY))
                .then(new DeadlineMissed("any", APPEAL_DUE, MONDAY));
        refused.when(new Command.WarnOfDeadline("status-appeal", APPEAL_DUE, MONDAY))
                .then(new AppealApproaching(APPEAL_DUE, MONDAY));
        refused.when(new Command.NoteMissedDeadline("status-appeal", APPEAL_DUE, MONDAY))
                .then(new AppealMissed(APPEAL_DUE, MONDAY));
    }

    @Test
    void nobody_is_removed_while_it_is_pending_an_appeal_is_open_or_a_permit_stands() {
        assertThat(application.given(PREPARED).state().holdReasons()).isEmpty();
        assertThat(pending.state().holdReasons()).containsExactly(HoldReason.STATUS_PENDING);
        assertThat(refused.state().holdReasons()).containsExactly(HoldReason.STATUS_APPEAL);
        assertThat(refused.given(APPEALED).state().holdReasons()).containsExactly(HoldReason.STATUS_APPEAL);
        assertThat(refused.given(new AppealMissed(APPEAL_DUE, MONDAY)).state().holdReasons())
                .isEmpty();
        assertThat(pending.given(YES, GRANTED).state().holdReasons()).containsExactly(HoldReason.PERMIT);
    }
}
