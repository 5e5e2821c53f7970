package org.cairn.chassis.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileFaultsTest {

    private static final String SOUND = """
            jurisdiction: made-up
            zone: Europe/London
            calendar:
              country: gb
              region: eng
            competentAuthority: null
            coordinatingAgency: null
            periods:
              some:
                duration: P3D
                from: something happened
                eventDay: counted
                counts: calendar-days
                roll: next-working-day
                kind: limit
                endsWithLaterOf: null
                onMissed: remind
                pausesOn: [contact-lost]
                warnBefore: P1D
                sourceRef: Act s.1
                status: verified
                verifiedOn: 2026-01-31
            grounds:
              a-step:
                codes: [SOME]
                sourceRef: proposal
                status: proposal
                verifiedOn: null
            """;

    @Test
    void a_sound_profile_is_read() {
        assertThat(read(SOUND).grounds("a-step")).containsExactly("SOME");
        assertThat(read(SOUND).pausesOn("some", "contact-lost")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: Europe/London | zone: Europe/Atlantis | 2: zone cannot be 'Europe/Atlantis'",
                "country: gb | country: zz | 4: country cannot be 'zz'",
                "region: eng | region: mercia | 5: region cannot be 'mercia'",
                "duration: P3D | duration: P-3D | 10: duration cannot be 'P-3D'",
                "duration: P3D | duration: P0D | 10: duration cannot be 'P0D'",
                "duration: P3D | duration: three days | 10: duration cannot be 'three days'",
                "duration: P3D | duration: PT24H | 10: duration cannot be 'PT24H'",
                "duration: P3D | duration: null | 10: has no duration",
                "from: something happened | from: null | 10: has no from",
                "eventDay: counted | eventDay: perhaps | 12: eventDay cannot be 'perhaps'",
                "counts: calendar-days | counts: full-moons | 13: counts cannot be 'full-moons'",
                "counts: calendar-days | counts: working-days | 14: roll cannot stand where working-days are counted",
                "roll: next-working-day | roll: previous-day | 14: roll cannot be 'previous-day'",
                "kind: limit | kind: threat | 15: kind cannot be 'threat'",
                "onMissed: remind | onMissed: refuse | 17: onMissed cannot be 'refuse'",
                "pausesOn: [contact-lost] | pausesOn: [tired] | 18: pausesOn cannot be 'tired'",
                "warnBefore: P1D | warnBefore: P-1D | 19: warnBefore cannot be 'P-1D'",
                "sourceRef: Act s.1 | sourceRef: null | 10: has no sourceRef",
                "status: verified | status: certain | 21: status cannot be 'certain'",
                "status: verified | status: proposal | 21: status cannot be 'proposal' of a value whose source is Act s.1",
                "sourceRef: Act s.1 | sourceRef: proposal | 21: status cannot be 'verified' of a value whose source is proposal",
                "status: verified | status: not found | 22: verifiedOn cannot be the day of a value that is not found",
                "verifiedOn: 2026-01-31 | verifiedOn: yesterday | 22: verifiedOn cannot be 'yesterday'",
                "codes: [SOME] | codes: [] | 25: codes is not a list of words",
            })
    void an_impossible_value_stops_the_start_and_is_named_with_its_line(String line, String instead, String fault) {
        assertThatThrownBy(() -> read(SOUND.replaceFirst(java.util.regex.Pattern.quote(line), instead)))
                .hasMessage("made-up.yaml:" + fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duration",
                "from",
                "eventDay",
                "counts",
                "kind",
                "endsWithLaterOf",
                "onMissed",
                "warnBefore",
                "sourceRef",
                "status",
                "verifiedOn"
            })
    void a_period_that_lacks_a_key_stops_the_start(String key) {
        assertThatThrownBy(() -> read(SOUND.replaceFirst("    " + key + ": .*\\n", "")))
                .hasMessageMatching("made-up\\.yaml:1[01]: has no " + key);
    }

    @Test
    void a_misspelt_key_is_no_key() {
        assertThatThrownBy(() -> read(SOUND.replace("pausesOn", "pausedOn")))
                .hasMessage("made-up.yaml:18: pausedOn says nothing about a period");
        assertThatThrownBy(() -> read(SOUND.replace("grounds:", "  some:\n    duration: P9D\ngrounds:")))
                .hasMessage("made-up.yaml:23: some stands twice");
    }

    @Test
    void a_missing_value_stops_the_start() {
        assertThatThrownBy(() -> read("jurisdiction: made-up\nperiods: {}")).hasMessage("made-up.yaml:1: has no zone");
        assertThatThrownBy(() -> new Jurisdictions(List.of("atlantis")))
                .hasMessage("there is no jurisdiction profile atlantis.yaml");
    }

    @Test
    void a_profile_that_does_not_answer_all_that_services_ask_stops_the_start() {
        var every = parse("periods: [some, another]\ngrounds: [a-step]");
        assertThatThrownBy(() -> Profile.check(parse(SOUND), every))
                .hasMessage("made-up.yaml:9: periods has no another");
        var grounds = parse("periods: [some]\ngrounds: [a-step, a-leap]");
        assertThatThrownBy(() -> Profile.check(parse(SOUND), grounds))
                .hasMessage("made-up.yaml:24: grounds has no a-leap");
    }

    private static Jurisdiction read(String text) {
        return Profile.of(parse(text));
    }

    private static ProfileFile parse(String text) {
        return ProfileFile.parse("made-up.yaml", new StringReader(text));
    }
}
