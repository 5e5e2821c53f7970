package org.cairn.identification.identificationcase.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.Reconsidered;
import org.cairn.identification.statistics.Tally;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeTest {

    private static final Jurisdictions LAWS = new Container("identification").get(Jurisdictions.class);
    private static final Instant SUMMER_MIDNIGHT = Instant.parse("2022-06-30T23:30:00Z");
    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2022, 7, 1);

    private final Intake intake = new Intake(new Codes());
    private final Jurisdiction england = law("uk-nrm");

    @Test
    void a_decision_is_expected_five_working_days_after_the_referral() {
        var jubilee = intake.submission(body(LocalDate.of(2022, 5, 31), "Labour", 30), england, act());
        assertThat(jubilee.expected().dueAt()).isEqualTo("2022-06-09T22:59:59Z");
        assertThat(jubilee.authority()).isEqualTo(new AgencyId("uk-sca"));
        assertThat(jubilee.firstResponder()).isEqualTo(new AgencyId("harbour-aid"));
    }

    @Test
    void today_is_the_day_in_england_and_tomorrow_is_refused() {
        assertThat(intake.submission(body(FIRST_OF_JULY, "Labour", 30), england, act())
                        .referredOn())
                .isEqualTo(FIRST_OF_JULY);
        refused("referralDate", body(FIRST_OF_JULY.plusDays(1), "Labour", 30), england);
    }

    @Test
    void a_label_outside_the_published_ones_is_never_guessed() {
        refused("exploitation", body(FIRST_OF_JULY, "labour", 30), england);
        refused("exploitation", body(FIRST_OF_JULY, "Labour ", 30), england);
    }

    @Test
    void nobody_is_younger_today_than_when_it_happened() {
        refused("ageToday", body(FIRST_OF_JULY, "Labour", 17), england);
    }

    @Test
    void where_the_law_names_no_authority_the_first_responder_does() {
        refused("authority", body(FIRST_OF_JULY.minusDays(1), "Labour", 30), law("coe-default"));
    }

    @Test
    void thirty_days_begin_with_the_day_of_the_decision_in_england() {
        var body = new DecideGrounds(Outcome.POSITIVE, LocalDate.of(2022, 6, 1), "credible");
        var recovery = intake.answer(body, england, act()).recovery();
        assertThat(recovery.firstDay()).isEqualTo("2022-06-01");
        assertThat(recovery.lastDay()).isEqualTo("2022-06-30");
        assertThat(recovery.openUntilConclusive()).isTrue();
    }

    @Test
    void where_the_day_of_the_decision_does_not_count_the_next_is_the_first() {
        var body = new DecideGrounds(Outcome.POSITIVE, LocalDate.of(2022, 6, 1), "credible");
        var recovery = intake.answer(body, law("coe-default"), act()).recovery();
        assertThat(recovery.firstDay()).isEqualTo("2022-06-02");
        assertThat(recovery.lastDay()).isEqualTo("2022-07-01");
        assertThat(recovery.openUntilConclusive())
                .as("nothing in the treaty waits for a conclusive decision")
                .isFalse();
    }

    @Test
    void in_germany_the_period_is_three_months_and_begins_the_day_after() {
        var body = new DecideGrounds(Outcome.POSITIVE, LocalDate.of(2022, 1, 31), "credible");
        var recovery = intake.answer(body, law("de-aufenthg"), act()).recovery();
        assertThat(recovery.firstDay()).isEqualTo("2022-02-01");
        assertThat(recovery.lastDay())
                .as("a Saturday rolls past the first of May")
                .isEqualTo("2022-05-02");
    }

    @Test
    void a_conclusive_decision_names_kinds_of_exploitation_that_are_known() {
        var body = new ConcludeCase(Outcome.POSITIVE, FIRST_OF_JULY, List.of("ForcedLabour", "Bad"), "why", false);
        assertThatThrownBy(() -> intake.conclusion(body, england, act()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("exploitation[1]"));
        var tomorrow = new ConcludeCase(Outcome.POSITIVE, FIRST_OF_JULY.plusDays(1), null, "why", false);
        assertThatThrownBy(() -> intake.conclusion(tomorrow, england, act()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("decidedOn"));
    }

    @Test
    void looking_again_starts_a_full_period_from_its_own_day() {
        var body = new DecideAgain(Reconsidered.RG_POSITIVE, LocalDate.of(2022, 6, 1), "new evidence");
        assertThat(intake.second(body, england, act()).recovery().lastDay()).isEqualTo("2022-06-30");
    }

    @Test
    void a_notification_tells_the_label_and_the_quarter_and_nothing_else() {
        assertThat(intake.notification(new RefuseFormal(false, null, null), england, act()))
                .isNull();
        assertThat(intake.notification(new RefuseFormal(true, "Labour", null), england, act()))
                .isEqualTo(Tally.notified(new AgencyId("uk-sca"), FIRST_OF_JULY, "Labour"));
        assertThat(intake.notification(new RefuseFormal(true, "Labour", null), law("coe-default"), act())
                        .authority())
                .isEqualTo(new AgencyId("harbour-aid"));
        assertThatThrownBy(() -> intake.notification(new RefuseFormal(true, "labour", null), england, act()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("exploitation"));
    }

    private void refused(String field, SubmitCase body, Jurisdiction law) {
        assertThatThrownBy(() -> intake.submission(body, law, act())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.field()).isEqualTo(field);
        });
    }

    private static Jurisdiction law(String id) {
        return LAWS.find(id).orElseThrow();
    }

    private static SubmitCase body(LocalDate day, String exploitation, Integer ageToday) {
        return new SubmitCase(day, exploitation, "Adult (18 or over)", ageToday, "Male", "Slovak", null, null);
    }

    private static Act act() {
        var request = UUID.randomUUID();
        return new Act(new AgencyId("harbour-aid"), "client", SUMMER_MIDNIGHT, request, request);
    }
}
