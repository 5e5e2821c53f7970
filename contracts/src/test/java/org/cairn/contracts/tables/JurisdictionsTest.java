package org.cairn.contracts.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JurisdictionsTest {

    private static final List<String> PERIODS = List.of(
            "reasonable-grounds-expected",
            "recovery-period",
            "reconsideration",
            "referral-answer.emergency",
            "referral-answer.urgent",
            "referral-answer.normal",
            "hold.emergency",
            "hold.other",
            "consent.default",
            "stop-use-acknowledgement");

    @ParameterizedTest
    @ValueSource(strings = {"uk-nrm", "coe-default"})
    void a_profile_names_its_clock_its_calendar_and_every_period(String jurisdiction) throws Exception {
        var profile = read(jurisdiction);
        assertThat(profile.get("jurisdiction").textValue()).isEqualTo(jurisdiction);
        assertThat(ZoneId.of(profile.get("zone").textValue())).isNotNull();
        assertThat(profile.get("calendar").has("country")).isTrue();
        assertThat(PERIODS).allMatch(profile.get("periods")::has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk-nrm", "coe-default"})
    void every_period_says_how_it_is_counted_and_where_it_comes_from(String jurisdiction) throws Exception {
        read(jurisdiction).get("periods").properties().forEach(named -> {
            var period = named.getValue();
            assertOneOf(named.getKey(), period, "eventDay", "counted", "not-counted", "not-stated");
            assertOneOf(named.getKey(), period, "counts", "calendar-days", "working-days", "clock-hours");
            assertOneOf(named.getKey(), period, "kind", "target", "minimum", "maximum", "limit");
            assertOneOf(
                    named.getKey(), period, "onMissed", "remind", "offer-again", "needs-reason", "stay-open", "ends");
            assertOneOf(
                    named.getKey(), period, "status", "verified", "verified (2nd)", "part", "not found", "proposal");
            assertThat(period.get("sourceRef").textValue()).as(named.getKey()).isNotBlank();
            assertThat(period.has("verifiedOn")).as(named.getKey()).isTrue();
            assertLength(period, "duration");
            assertLength(period, "warnBefore");
        });
    }

    private static void assertOneOf(String name, JsonNode period, String key, String... words) {
        assertThat(period.get(key).textValue()).as(name + "." + key).isIn((Object[]) words);
    }

    private static void assertLength(JsonNode period, String key) {
        var text = period.get(key).textValue();
        if (period.get("counts").textValue().equals("clock-hours")) {
            assertThat(Duration.parse(text)).isPositive();
        } else {
            assertThat(Period.parse(text).isNegative() || Period.parse(text).isZero())
                    .isFalse();
        }
    }

    private static JsonNode read(String jurisdiction) throws Exception {
        return new YAMLMapper()
                .readTree(Path.of("jurisdictions", jurisdiction + ".yaml").toFile());
    }
}
