package org.cairn.chassis.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JurisdictionTest {

    private static final Jurisdictions ALL = new Jurisdictions(List.of("uk-nrm", "coe-default"));
    private static final Jurisdiction UK = ALL.find("uk-nrm").orElseThrow();

    private static final String PROFILE = """
            jurisdiction: made-up
            zone: Europe/London
            calendar:
              country: gb
              region: eng
            competentAuthority: null
            coordinatingAgency: null
            periods:
              some:
                duration: %s
                from: something happened
                eventDay: %s
                counts: %s
                kind: limit
                endsWithLaterOf: null
                onMissed: remind
                warnBefore: P1D
                sourceRef: proposal
                status: proposal
                verifiedOn: null
            """;

    @Test
    void the_uk_recovery_period_counts_the_day_of_the_decision() {
        assertThat(UK.lastDayOf("recovery-period", LocalDate.parse("2026-01-10")))
                .isEqualTo("2026-02-08");
        assertThat(UK.periodOf("recovery-period")).isEqualTo(Period.ofDays(30));
    }

    @Test
    void a_least_period_says_that_it_is_one() {
        assertThat(UK.isMinimum("recovery-period")).isTrue();
        assertThat(UK.isMinimum("reconsideration")).isFalse();
        assertThat(UK.isMinimum("no-such-period")).isFalse();
    }

    @Test
    void only_the_uk_recovery_period_waits_for_the_conclusive_decision() {
        assertThat(UK.endsWithLaterOf("recovery-period")).contains("conclusive-grounds-decision");
        assertThat(UK.endsWithLaterOf("reconsideration")).isEmpty();
        assertThat(ALL.find("coe-default").orElseThrow().endsWithLaterOf("recovery-period"))
                .isEmpty();
    }

    @Test
    void a_profile_names_the_reasons_that_its_law_knows() {
        assertThat(UK.grounds("withholding-recovery")).containsExactlyInAnyOrder("PUBLIC_ORDER", "BAD_FAITH");
        assertThat(UK.grounds("late-reconsideration")).containsExactly("EXCEPTIONAL_CIRCUMSTANCES");
        assertThat(ALL.find("coe-default").orElseThrow().grounds("reconsideration"))
                .isEmpty();
    }

    @Test
    void a_request_for_reconsideration_is_in_time_until_the_end_of_day_thirty_after_the_decision() {
        assertThat(UK.endOf("reconsideration", Instant.parse("2026-01-10T15:00:00Z")))
                .isEqualTo("2026-02-09T23:59:59Z");
        assertThat(UK.warningOf("reconsideration", Instant.parse("2026-01-10T15:00:00Z")))
                .isEqualTo("2026-02-07T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-09", // an ordinary Monday
        "2026-03-07, 2026-03-13", // a Saturday: counting begins on Monday
        "2025-12-23, 2026-01-02", // over Christmas, Boxing Day and New Year's Day
        "2026-04-01, 2026-04-10", // over Good Friday and Easter Monday
        "2021-12-24, 2022-01-05", // Christmas Day, Boxing Day and New Year's Day on a weekend move on
        "2022-05-31, 2022-06-09", // the Platinum Jubilee's days
    })
    void five_working_days_skip_weekends_and_the_bank_holidays_of_england(LocalDate received, LocalDate expected) {
        assertThat(UK.lastDayOf("reasonable-grounds-expected", received)).isEqualTo(expected);
    }

    @Test
    void a_day_ends_at_midnight_in_london_and_not_in_greenwich() {
        assertThat(UK.endOf("reasonable-grounds-expected", Instant.parse("2026-06-30T23:30:00Z")))
                .as("in London it is already 1 July")
                .isEqualTo("2026-07-08T22:59:59Z");
    }

    @Test
    void clock_hours_run_through_nights_weekends_and_the_change_of_the_clocks() {
        var beforeSummerTime = Instant.parse("2026-03-28T20:00:00Z");
        assertThat(UK.endOf("referral-answer.emergency", beforeSummerTime)).isEqualTo("2026-03-29T20:00:00Z");
        assertThat(UK.warningOf("referral-answer.emergency", beforeSummerTime)).isEqualTo("2026-03-29T16:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-04-30", // 89 days
        "2026-11-30, 2027-02-28", // 90 days
        "2027-11-30, 2028-02-29", // 91 days
        "2026-06-15, 2026-09-15", // 92 days
    })
    void months_end_on_the_same_numbered_day_or_the_last_of_the_month(LocalDate event, LocalDate last) {
        assertThat(profile("P3M", "not-counted", "calendar-days").lastDayOf("some", event))
                .isEqualTo(last);
    }

    @Test
    void a_month_whose_first_day_counts_ends_the_day_before() {
        var month = profile("P1M", "counted", "calendar-days");
        assertThat(month.lastDayOf("some", LocalDate.parse("2026-03-10"))).isEqualTo("2026-04-09");
        assertThat(month.lastDayOf("some", LocalDate.parse("2026-01-31"))).isEqualTo("2026-02-28");
    }

    @Test
    void a_period_that_rolls_ends_on_a_working_day() {
        var rolling = profile("P1D\n    roll: next-working-day", "not-counted", "calendar-days");
        assertThat(rolling.lastDayOf("some", LocalDate.parse("2026-04-02"))).isEqualTo("2026-04-07");
    }

    @Test
    void who_decides_and_who_coordinates_stands_in_the_profile() {
        assertThat(UK.competentAuthority()).isEqualTo(new AgencyId("uk-sca"));
        assertThat(ALL.find("coe-default").orElseThrow().competentAuthority()).isNull();
        assertThat(ALL.find("atlantis")).isEmpty();
    }

    @Test
    void a_period_that_the_profile_does_not_have_is_not_guessed() {
        assertThatThrownBy(() -> UK.endOf("patience", Instant.EPOCH)).hasMessage("uk-nrm has no period patience");
    }

    private static Jurisdiction profile(String duration, String eventDay, String counts) {
        return read(PROFILE.formatted(duration, eventDay, counts));
    }

    private static Jurisdiction read(String text) {
        return Profile.of(ProfileFile.parse("made-up.yaml", new StringReader(text)));
    }
}
