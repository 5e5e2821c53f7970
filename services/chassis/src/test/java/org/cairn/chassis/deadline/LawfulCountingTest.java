package org.cairn.chassis.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same day counted under each law, with figures worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawfulCountingTest {

    private static final Jurisdictions ALL =
            new Jurisdictions(List.of("coe-default", "uk-nrm", "eu-directive", "us-tvpa", "de-aufenthg"));

    @ParameterizedTest
    @CsvSource({
        "uk-nrm, 2026-01-10, 2026-01-10, 2026-02-08", // "beginning with the day": D + 29
        "coe-default, 2026-01-10, 2026-01-11, 2026-02-09", // at least thirty days after it
        "eu-directive, 2026-01-10, 2026-01-11, 2026-02-09",
        "us-tvpa, 2026-01-10, 2026-01-11, 2026-02-09",
        "de-aufenthg, 2026-01-30, 2026-01-31, 2026-04-30", // three months, no thirty days
        "de-aufenthg, 2026-01-31, 2026-02-01, 2026-04-30", // 89 days: April has no 31st
        "de-aufenthg, 2026-06-15, 2026-06-16, 2026-09-15", // 92 days
        "de-aufenthg, 2027-11-30, 2027-12-01, 2028-02-29", // 91 days, into a leap year
        "de-aufenthg, 2026-11-30, 2026-12-01, 2027-03-01", // 28 February 2027 is a Sunday
        "de-aufenthg, 2026-01-03, 2026-01-04, 2026-04-07", // Good Friday to Easter Monday
    })
    void a_recovery_period_has_the_days_of_its_law(String law, LocalDate decided, LocalDate first, LocalDate last) {
        assertThat(law(law).firstDayOf("recovery-period", decided)).isEqualTo(first);
        assertThat(law(law).lastDayOf("recovery-period", decided)).isEqualTo(last);
    }

    @Test
    void in_germany_a_duty_rolls_to_the_next_working_day_and_a_benefit_does_not() {
        var germany = law("de-aufenthg");
        assertThat(germany.lastDayOf("status-appeal", LocalDate.parse("2026-09-03")))
                .as("3 October, a holiday on a Saturday")
                .isEqualTo("2026-10-05");
        assertThat(germany.lastDayOf("permit.cooperation", LocalDate.parse("2025-10-03")))
                .as("a permit ends on its day")
                .isEqualTo("2026-10-03");
        assertThat(germany.lastDayOf("permit.extension", LocalDate.parse("2024-02-29")))
                .isEqualTo("2026-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        "uk-nrm, 2026-04-01, 2026-04-10", // Good Friday and Easter Monday
        "de-aufenthg, 2026-04-01, 2026-04-10", // the same two
        "us-tvpa, 2026-04-01, 2026-04-08", // neither is a federal holiday
        "eu-directive, 2026-04-01, 2026-04-08", // no country: weekends only
        "coe-default, 2026-04-01, 2026-04-08",
        "de-aufenthg, 2026-05-13, 2026-05-21", // Ascension Day
        "us-tvpa, 2026-07-01, 2026-07-09", // Independence Day on a Saturday is kept on Friday
        "us-tvpa, 2026-10-08, 2026-10-16", // the second Monday of October
        "us-tvpa, 2026-11-25, 2026-12-03", // Thanksgiving
        "uk-nrm, 2026-12-23, 2027-01-04", // Christmas, Boxing Day kept on Monday, New Year
        "de-aufenthg, 2026-12-23, 2026-12-31", // Christmas on a Friday; nothing is kept later
    })
    void five_working_days_skip_the_holidays_of_the_country(String law, LocalDate told, LocalDate last) {
        assertThat(law(law).lastDayOf("removal-hold-notice", told)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "uk-nrm, 2026-03-28T18:00, 2026-03-30T19:00", // forty-eight hours over the night without an hour
        "de-aufenthg, 2026-10-24T18:00, 2026-10-26T17:00", // and over the night with one more
        "us-tvpa, 2026-03-07T18:00, 2026-03-09T19:00", // three weeks before Europe
        "us-tvpa, 2026-07-03T18:00, 2026-07-05T18:00", // a weekend and a holiday count
        "coe-default, 2026-03-28T18:00, 2026-03-30T18:00",
    })
    void clock_hours_run_through_weekends_and_the_change_of_the_clocks(
            String law, LocalDateTime departed, LocalDateTime due) {
        var zone = law(law).zone();
        assertThat(law(law).endOf("arrival-confirmation", departed.atZone(zone).toInstant()))
                .isEqualTo(due.atZone(zone).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "uk-nrm, 2026-03-29T23:59:59", // the day has 23 hours
        "de-aufenthg, 2026-03-29T23:59:59",
        "us-tvpa, 2026-03-29T23:59:59",
        "eu-directive, 2026-03-29T23:59:59",
    })
    void a_period_of_days_ends_at_midnight_where_the_law_is(String law, LocalDateTime end) {
        var zone = law(law).zone();
        var started = LocalDateTime.parse("2026-03-15T23:30:00").atZone(zone).toInstant();
        assertThat(law(law).endOf("return-stall.1", started))
                .isEqualTo(end.atZone(zone).toInstant());
    }

    @Test
    void the_united_states_count_hours_and_days_from_the_childs_discovery() {
        var us = law("us-tvpa");
        var friday = Instant.parse("2026-07-03T22:00:00Z");
        assertThat(us.endOf("child-notification", friday)).isEqualTo("2026-07-04T22:00:00Z");
        assertThat(us.endOf("uac-notify", friday)).isEqualTo("2026-07-05T22:00:00Z");
        assertThat(us.endOf("uac-transfer", friday)).isEqualTo("2026-07-06T22:00:00Z");
        var interim = us.lastDayOf("child-interim", LocalDate.parse("2026-01-01"));
        assertThat(interim).isEqualTo("2026-04-01");
        assertThat(us.lastDayOf("child-interim-extension", interim)).isEqualTo("2026-05-01");
        assertThat(law("uk-nrm").knows("child-interim")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coe-default", "uk-nrm", "eu-directive", "us-tvpa", "de-aufenthg"})
    void a_renewal_is_due_sixty_days_before_the_permit_ends(String law) {
        assertThat(law(law).dayBefore("status-renewal-due", LocalDate.parse("2026-12-31")))
                .isEqualTo("2026-11-01");
        assertThat(law(law).periodOf("status-renewal-due")).isEqualTo(Period.ofDays(60));
        assertThatThrownBy(() -> law(law).endOf("status-renewal-due", Instant.EPOCH))
                .hasMessage("status-renewal-due is counted back from its end");
    }

    @ParameterizedTest
    @CsvSource({
        "eu-directive, P6M", // Directive 2004/81/EC Art. 8(3)
        "de-aufenthg, P1Y", // AufenthG 26(1)
        "us-tvpa, P4Y", // INA 214(o)(7)
    })
    void a_permit_for_cooperation_is_as_long_as_the_law_says(String law, Period length) {
        assertThat(law(law).periodOf("permit.cooperation")).isEqualTo(length);
    }

    @Test
    void renewed_contact_is_a_reason_only_where_the_law_names_it() {
        assertThat(law("eu-directive").grounds("withholding-recovery")).contains("RENEWED_CONTACT");
        assertThat(law("de-aufenthg").grounds("withholding-recovery")).contains("RENEWED_CONTACT");
        assertThat(law("uk-nrm").grounds("withholding-recovery")).doesNotContain("RENEWED_CONTACT");
        assertThat(law("coe-default").grounds("withholding-recovery")).doesNotContain("RENEWED_CONTACT");
    }

    @ParameterizedTest
    @CsvSource({
        "needs-review.1, 2026-03-31T22:59:59Z, 2026-03-10T09:00:00Z, 2026-03-30T09:00:00Z, 2026-04-20T22:59:59Z",
        "removal-hold-notice, 2026-04-09T22:59:59Z, 2026-04-02T09:00:00Z, 2026-04-08T09:00:00Z, 2026-04-13T22:59:59Z",
        "arrival-confirmation, 2026-03-29T20:00:00Z, 2026-03-28T20:00:00Z, 2026-03-29T08:00:00Z, 2026-03-30T08:00:00Z",
    })
    void a_clock_that_stood_still_ends_later_by_the_pause_counted_as_it_counts(
            String key, Instant end, Instant paused, Instant resumed, Instant moved) {
        assertThat(law("uk-nrm").resumed(key, end, paused, resumed)).isEqualTo(moved);
    }

    @Test
    void a_rolling_end_that_moved_rolls_again() {
        assertThat(law("de-aufenthg")
                        .resumed(
                                "status-appeal",
                                Instant.parse("2026-10-05T21:59:59Z"),
                                Instant.parse("2026-09-10T09:00:00Z"),
                                Instant.parse("2026-09-15T09:00:00Z")))
                .isEqualTo("2026-10-12T21:59:59Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coe-default", "uk-nrm", "eu-directive", "us-tvpa", "de-aufenthg"})
    void no_clock_that_a_law_sets_and_none_of_safety_stands_still(String law) {
        assertThat(List.of("needs-review.1", "needs-review.2")).allMatch(key -> law(law).pausesOn(key, "contact-lost"));
        assertThat(List.of("recovery-period", "reconsideration", "status-appeal", "safety-review.high", "unheard-of"))
                .noneMatch(key -> law(law).pausesOn(key, "contact-lost"));
    }

    private static Jurisdiction law(String id) {
        return ALL.find(id).orElseThrow();
    }
}
