package org.cairn.identification.identificationcase.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.identification.AppealOutcome;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.Labels;
import org.cairn.contracts.identification.Reconsidered;
import org.cairn.contracts.identification.Requester;
import org.cairn.contracts.identification.ServedOn;
import org.cairn.identification.identificationcase.CaseRecord.Phase;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.Reconsideration;
import org.cairn.identification.identificationcase.ReflectionPeriod;
import org.cairn.identification.identificationcase.Refusal;
import org.cairn.identification.identificationcase.Submission;
import org.cairn.identification.statistics.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeCaseIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId AUTHORITY = new AgencyId("uk-sca");
    private static final PathwayId AMINA = new PathwayId(UUID.randomUUID());
    private static final LocalDate RG = LocalDate.of(2026, 1, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 8);

    private final Container container = new Container(
            "identification", "V101__identification_case.sql", "V102__statistics.sql", "V104__case_in_full.sql");
    private final CaseDesk desk = container.get(CaseDesk.class);
    private final ReflectionDesk reflection = container.get(ReflectionDesk.class);
    private final CaseView cases = container.get(CaseView.class);
    private final Pathways pathways = container.get(Pathways.class);
    private final Intake intake = container.get(Intake.class);

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void a_childs_papers_wait_for_the_guardian_of_whom_coordination_told() {
        under("uk-nrm");
        take(new Command.Presume(Set.of(), true, at(RG)), NGO, RG);
        submit(null, false, RG);
        decide(Outcome.POSITIVE, RG);
        assertThatThrownBy(() -> serve(ServedOn.GUARDIAN))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NO_GUARDIAN));
        container.inTransaction(() -> pathways.note(AMINA, true, 1));
        serve(ServedOn.GUARDIAN);
        assertThat(cases.record(AMINA).decisions().papers().on()).isEqualTo(ServedOn.GUARDIAN);
    }

    @Test
    void in_england_no_clock_ends_the_recovery_period_and_the_later_conclusive_decision_does() {
        under("uk-nrm");
        submit(30, true, RG);
        decide(Outcome.POSITIVE, RG);
        assertThat(cases.record(AMINA).reflection().lastDay()).isEqualTo(LAST);
        assertThat(clocks()).isZero();
        ring(LAST.plusYears(2));
        assertThat(cases.record(AMINA).reflectionPeriod()).isNull();
        conclude(Outcome.POSITIVE, LocalDate.of(2026, 6, 1), false);
        assertThat(cases.record(AMINA).reflectionPeriod().ended().endedOn()).isEqualTo("2026-06-01");
    }

    @Test
    void in_england_an_early_yes_leaves_the_rest_of_the_minimum() {
        under("uk-nrm");
        submit(30, true, RG);
        decide(Outcome.POSITIVE, RG);
        conclude(Outcome.POSITIVE, RG.plusDays(5), true);
        assertThat(clocks()).isEqualTo(1);
        ring(LAST);
        assertThat(cases.record(AMINA).reflectionPeriod()).isNull();
        ring(LAST.plusDays(1));
        assertThat(cases.record(AMINA).reflectionPeriod().ended().endedOn()).isEqualTo(LAST);
        assertThat(clocks()).isZero();
    }

    @Test
    void where_nothing_is_waited_for_the_clock_ends_it_after_the_last_day_as_extended() {
        under("coe-default");
        submit(30, true, RG);
        decide(Outcome.POSITIVE, RG);
        var last = cases.record(AMINA).reflection().lastDay();
        assertThat(last).isEqualTo("2026-02-09");
        reflect(new ReflectionPeriod.Command.Extend(last.plusDays(7), AUTHORITY, at(RG)), RG);
        ring(last.plusDays(1));
        assertThat(cases.record(AMINA).reflectionPeriod().ended()).isNull();
        ring(last.plusDays(8));
        assertThat(cases.record(AMINA).reflectionPeriod().ended().endedOn()).isEqualTo(last.plusDays(7));
    }

    @Test
    void what_is_withheld_comes_back_with_the_days_that_were_lost() {
        under("coe-default");
        submit(30, true, RG);
        decide(Outcome.POSITIVE, RG);
        var last = cases.record(AMINA).reflection().lastDay();
        var grounds = law().grounds("withholding-recovery");
        reflect(new ReflectionPeriod.Command.Withhold("PUBLIC_ORDER", grounds, "threat", AUTHORITY, at(RG)), RG);
        assertThat(clocks()).isZero();
        reflect(new ReflectionPeriod.Command.Appeal(at(RG.plusDays(1))), RG.plusDays(1));
        var later = RG.plusDays(9);
        reflect(new ReflectionPeriod.Command.DecideAppeal(AppealOutcome.ALLOWED, AUTHORITY, at(later)), later);
        assertThat(cases.record(AMINA).reflectionPeriod().extended().lastDay()).isEqualTo(last.plusDays(10));
        assertThat(clocks()).isEqualTo(1);
    }

    @Test
    void a_negative_decision_is_reversed_and_the_period_runs_anew_and_in_full() {
        under("uk-nrm");
        submit(30, true, RG);
        decide(Outcome.NEGATIVE, RG);
        assertThat(line().phase()).isEqualTo(Phase.RG_DECIDED);
        assertThatThrownBy(() -> ask(RG.plusDays(31), null)).isInstanceOf(Refused.class);
        ask(RG.plusDays(30), null);
        assertThat(cases.lines(AUTHORITY, false, CaseView.Place.parse(null), 10))
                .extracting(CaseView.Line::phase)
                .containsExactly(Phase.RECONSIDERATION);
        var day = RG.plusDays(40);
        var second = intake.second(new DecideAgain(Reconsidered.RG_POSITIVE, day, "new"), law(), act(AUTHORITY, day));
        take(new Command.DecideReconsideration(second, AUTHORITY, at(day)), AUTHORITY, day);
        assertThat(cases.record(AMINA).reflection().firstDay()).isEqualTo(day);
        assertThat(cases.record(AMINA).reflection().lastDay()).isEqualTo(day.plusDays(29));
    }

    @Test
    void who_took_the_case_back_comes_again_and_stands_on_the_list_once() {
        under("uk-nrm");
        submit(30, true, RG);
        take(new Command.Withdraw(false, at(RG)), NGO, RG);
        assertThat(line().phase()).isEqualTo(Phase.WITHDRAWN);
        assertThat(clocks()).isZero();
        submit(30, true, RG.plusDays(3));
        assertThat(cases.lines(AUTHORITY, false, CaseView.Place.parse(null), 10))
                .extracting(CaseView.Line::referredOn)
                .containsExactly(RG.plusDays(3));
    }

    @Test
    void a_notification_without_a_name_counts_somebody_and_keeps_nothing_of_whom() {
        under("uk-nrm");
        take(new Command.Presume(Set.of(), false, at(RG)), NGO, RG);
        var told = Tally.notified(AUTHORITY, RG, "Labour");
        container.inTransaction(() -> desk.decline(AMINA, new Command.DeclineFormal(true, at(RG)), told, act(NGO, RG)));
        assertThat(count("submission")).isZero();
        assertThat(container.database().count("select count(*) from tally_delta where kind = 'DUTY_TO_NOTIFY'"))
                .isEqualTo(1);
        assertThat(container
                        .database()
                        .count("select count(*) from information_schema.columns where table_name like 'tally%'"
                                + " and data_type = 'uuid'"))
                .as("no column could hold a pathway")
                .isZero();
    }

    @Test
    void decisions_are_counted_in_the_quarter_of_their_day_by_the_age_label() {
        under("uk-nrm");
        submit(30, true, RG);
        decide(Outcome.POSITIVE, RG);
        conclude(Outcome.NEGATIVE, LocalDate.of(2026, 4, 2), false);
        assertThat(container
                        .database()
                        .count("select count(*) from tally_delta where quarter = '2026Q1' and"
                                + " kind = 'REASONABLE_GROUNDS' and label = 'POSITIVE' and age like 'Adult%'"))
                .isEqualTo(1);
        assertThat(container
                        .database()
                        .count("select count(*) from tally_delta where quarter = '2026Q2' and"
                                + " kind = 'CONCLUSIVE_GROUNDS' and label = 'NEGATIVE'"))
                .isEqualTo(1);
    }

    private void under(String jurisdiction) {
        container.inTransaction(() -> pathways.note(AMINA, jurisdiction));
    }

    private Jurisdiction law() {
        return pathways.lawOf(AMINA);
    }

    private void submit(Integer age, boolean consented, LocalDate day) {
        var due = at(day.plusDays(7));
        var question = new Submission(
                NGO,
                AUTHORITY,
                day,
                new Submission.Expected(due, due),
                new Labels("Labour", "Adult (18 or over)", "Female", "Albanian"),
                age,
                null);
        container.inTransaction(
                () -> desk.submit(AMINA, new Command.Submit(question, consented, at(day)), act(NGO, day)));
    }

    private void decide(Outcome outcome, LocalDate day) {
        var answer = intake.answer(new DecideGrounds(outcome, day, "because"), law(), act(AUTHORITY, day));
        take(new Command.DecideReasonableGrounds(answer, AUTHORITY, at(day)), AUTHORITY, day);
    }

    private void conclude(Outcome outcome, LocalDate day, boolean wished) {
        var body = new ConcludeCase(outcome, day, List.of("ForcedLabour"), "because", wished);
        var answer = intake.conclusion(body, law(), act(AUTHORITY, day));
        take(new Command.DecideConclusiveGrounds(answer, AUTHORITY, at(day)), AUTHORITY, day);
    }

    private void ask(LocalDate day, String lateBecause) {
        var terms = ReconsiderationResource.terms(law());
        var request =
                new Reconsideration(Requester.SUPPORT_PROVIDER, NGO, "NEW_EVIDENCE", lateBecause, "see", day, terms);
        take(new Command.RequestReconsideration(request, true, at(day)), NGO, day);
    }

    private void serve(ServedOn on) {
        take(new Command.ServePapers(on, pathways.hasGuardian(AMINA), AUTHORITY, at(RG)), AUTHORITY, RG);
    }

    private void take(Command command, AgencyId agency, LocalDate day) {
        container.inTransaction(() -> desk.take(AMINA, command, act(agency, day)));
    }

    private void reflect(ReflectionPeriod.Command command, LocalDate day) {
        container.inTransaction(() -> reflection.take(AMINA, command, act(AUTHORITY, day)));
    }

    private void ring(LocalDate day) {
        var clock = new Deadline(CaseDesk.stream(AMINA), AMINA, ReflectionDesk.PERIOD, null, at(day));
        container.inTransaction(() -> container.get(CaseClock.class).missed(clock, at(day)));
    }

    private CaseView.Line line() {
        return cases.lines(AUTHORITY, true, CaseView.Place.parse(null), 10).getFirst();
    }

    private long clocks() {
        return count("deadline");
    }

    private long count(String table) {
        return container.database().count("select count(*) from " + table);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Act act(AgencyId agency, LocalDate day) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", at(day), request, request);
    }
}
