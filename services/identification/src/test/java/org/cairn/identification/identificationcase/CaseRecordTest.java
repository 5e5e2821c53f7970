package org.cairn.identification.identificationcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.chassis.access.AccessTables.Visibility.ABSENT;
import static org.cairn.chassis.access.AccessTables.Visibility.FULL;
import static org.cairn.chassis.access.AccessTables.Visibility.MASKED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.IndicatorsRecorded;
import org.cairn.contracts.identification.Instrument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseRecordTest {

    private static final String SUBMISSION = "identification.submission.received";
    private static final String DECISION = "identification.reasonable-grounds.decided";

    @Test
    void it_holds_what_the_events_told() {
        var record = of(Given.PRESUMED, Given.AS_CHILD, Given.SUBMITTED, Given.POSITIVE, Given.REFLECTION);
        assertThat(record.phase()).isEqualTo(CaseRecord.Phase.RG_DECIDED);
        assertThat(record.urgentNeeds()).isEqualTo(Given.PRESUMED.urgentNeeds());
        assertThat(record.presumedChild()).isTrue();
        assertThat(record.submission()).isEqualTo(Given.SUBMITTED);
        assertThat(record.reasonableGrounds()).isEqualTo(Given.POSITIVE);
        assertThat(record.reflection()).isEqualTo(Given.REFLECTION);
        assertThat(record.decisions()).isNull();
    }

    @Test
    void a_determined_age_ends_the_presumption_and_a_new_question_the_old_answers() {
        var record = of(Given.PRESUMED, Given.AS_CHILD, Given.SUBMITTED, Given.NEGATIVE, Given.FOUND_ADULT);
        assertThat(record.presumedChild()).isFalse();
        assertThat(record.age()).isEqualTo(Given.FOUND_ADULT);
        var again =
                of(Given.PRESUMED, Given.SUBMITTED, Given.NEGATIVE, Given.REQUESTED, Given.WITHDRAWN, Given.SUBMITTED);
        assertThat(again.reasonableGrounds()).isNull();
        assertThat(again.decisions()).isNull();
        assertThat(again.phase()).isEqualTo(CaseRecord.Phase.RG_PENDING);
    }

    @Test
    void no_phase_tells_how_it_was_decided() {
        var court = of(Given.PRESUMED, Given.SUBMITTED, Given.NEGATIVE, Given.REQUESTED, Given.UPHELD, Given.IN_COURT);
        assertThat(court.phase()).isEqualTo(CaseRecord.Phase.JUDICIAL_REVIEW);
        assertThat(of(Given.PRESUMED, Given.SUBMITTED, Given.POSITIVE, Given.REFLECTION, Given.IDENTIFIED)
                        .phase())
                .isEqualTo(of(Given.PRESUMED, Given.SUBMITTED, Given.POSITIVE, Given.REFLECTION, Given.NOT_IDENTIFIED)
                        .phase());
    }

    @Test
    void signs_of_several_screenings_add_up() {
        var record = of(signs("DECEPTION", "ISOLATION"), signs("DECEPTION", "DEBT_BONDAGE"));
        assertThat(record.indicators()).containsExactly("DEBT_BONDAGE", "DECEPTION", "ISOLATION");
        assertThat(record.phase()).isEqualTo(CaseRecord.Phase.DETECTED);
    }

    @Test
    void to_whom_a_decision_is_masked_it_shows_that_there_is_one_and_no_more() {
        var record = CaseRecord.of(decidedCase(), event -> Map.of(SUBMISSION, FULL, DECISION, MASKED)
                .getOrDefault(event, ABSENT));
        assertThat(record.phase()).isEqualTo(CaseRecord.Phase.RG_DECIDED);
        assertThat(record.submission()).isEqualTo(Given.SUBMITTED);
        assertThat(record.reasonableGrounds()).isNull();
        assertThat(record.reflection()).isNull();
        assertThat(record.urgentNeeds()).isEmpty();
    }

    @Test
    void from_whom_a_decision_is_kept_the_case_is_pending() {
        var record = CaseRecord.of(decidedCase(), event -> event.equals(DECISION) ? ABSENT : FULL);
        assertThat(record.phase()).isEqualTo(CaseRecord.Phase.RG_PENDING);
        assertThat(record.urgentNeeds()).isEqualTo(Given.PRESUMED.urgentNeeds());
    }

    private static List<IdentificationEvent> decidedCase() {
        return List.of(Given.PRESUMED, Given.SUBMITTED, Given.POSITIVE, Given.REFLECTION);
    }

    private static IndicatorsRecorded signs(String... codes) {
        return new IndicatorsRecorded(Instrument.ILO_FORCED_LABOUR, Set.of(codes), Given.MONDAY);
    }

    private static CaseRecord of(IdentificationEvent... history) {
        return CaseRecord.of(List.of(history));
    }
}
