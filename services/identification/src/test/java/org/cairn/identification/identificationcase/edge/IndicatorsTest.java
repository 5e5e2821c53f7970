package org.cairn.identification.identificationcase.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.identification.Instrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorsTest {

    private final Indicators indicators = new Indicators();

    @Test
    void signs_are_counted_by_dimension_and_strength_and_nothing_follows() {
        var seen = indicators.counted(Set.of(
                "AL_DR_DECEIVED_ABOUT_WAGES_OR_EARNINGS",
                "AL_DR_DECEIVED_ABOUT_CONDITIONS_OF_WORK",
                "AL_EX_EXCESSIVE_WORKING_DAYS_OR_HOURS",
                "DECEPTION"));
        assertThat(seen)
                .containsExactly(
                        new Indicators.Seen(Instrument.ILO_FORCED_LABOUR, "", 0, 0, 0, 1),
                        new Indicators.Seen(Instrument.ILO_DELPHI_ADULT_LABOUR, "DECEPTIVE_RECRUITMENT", 0, 2, 0, 0),
                        new Indicators.Seen(Instrument.ILO_DELPHI_ADULT_LABOUR, "EXPLOITATION", 1, 0, 0, 0));
    }

    @Test
    void a_sign_belongs_to_its_own_list() {
        var mixed = new RecordScreening(Instrument.UNODC, List.of("DECEPTION"));
        assertThatThrownBy(() -> mixed.command(indicators, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("indicators[0]"));
        var fitting = new RecordScreening(Instrument.ILO_FORCED_LABOUR, List.of("DECEPTION"));
        assertThat(fitting.command(indicators, Instant.EPOCH).indicators()).containsExactly("DECEPTION");
    }
}
