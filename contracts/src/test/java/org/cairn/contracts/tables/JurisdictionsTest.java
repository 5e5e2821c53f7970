package org.cairn.contracts.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JurisdictionsTest {

    static Stream<String> profiles() throws IOException {
        try (var files = Files.list(Path.of("jurisdictions"))) {
            return files
                    .map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !name.equals("every-profile"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void five_profiles_stand() throws IOException {
        assertThat(profiles()).containsExactly("coe-default", "de-aufenthg", "eu-directive", "uk-nrm", "us-tvpa");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void a_profile_names_its_clock_its_calendar_and_every_period(String jurisdiction) throws Exception {
        var profile = read(jurisdiction);
        assertThat(profile.get("jurisdiction").textValue()).isEqualTo(jurisdiction);
        assertThat(ZoneId.of(profile.get("zone").textValue())).isNotNull();
        assertThat(profile.get("calendar").has("country")).isTrue();
        var every = read("every-profile");
        every.get("periods").forEach(key -> assertThat(profile.get("periods").has(key.textValue()))
                .as(key.textValue())
                .isTrue());
        every.get("grounds").forEach(key -> assertThat(profile.get("grounds").has(key.textValue()))
                .as(key.textValue())
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_period_says_how_it_is_counted_and_where_it_comes_from(String jurisdiction) throws Exception {
        read(jurisdiction).get("periods").properties().forEach(named -> {
            var period = named.getValue();
            assertOneOf(named.getKey(), period, "eventDay", "counted", "not-counted", "not-stated");
            assertOneOf(named.getKey(), period, "counts", "calendar-days", "working-days", "clock-hours");
            assertOneOf(named.getKey(), period, "kind", "target", "minimum", "maximum", "limit", "as-granted");
            assertOneOf(
                    named.getKey(), period, "onMissed", "remind", "offer-again", "needs-reason", "stay-open", "ends");
            assertOrigin(named.getKey(), period);
            assertLength(period, "duration");
            assertLength(period, "warnBefore");
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_list_of_grounds_says_where_it_comes_from(String jurisdiction) throws Exception {
        read(jurisdiction).get("grounds").properties().forEach(named -> {
            assertThat(named.getValue().get("codes")).as(named.getKey()).isNotEmpty();
            assertOrigin(named.getKey(), named.getValue());
        });
    }

    private static void assertOrigin(String name, JsonNode value) {
        assertOneOf(name, value, "status", "verified", "verified (2nd)", "corrected", "part", "not found", "proposal");
        assertThat(value.get("sourceRef").textValue().startsWith("proposal"))
                .as("%s: what no text says is called a proposal, and nothing else is", name)
                .isEqualTo(value.get("status").textValue().equals("proposal"));
        assertThat(value.has("verifiedOn")).as(name).isTrue();
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
