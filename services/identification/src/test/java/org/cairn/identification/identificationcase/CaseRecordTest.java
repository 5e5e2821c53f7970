package org.cairn.identification.identificationcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.chassis.access.AccessTables.Visibility.ABSENT;
import static org.cairn.chassis.access.AccessTables.Visibility.FULL;
import static org.cairn.chassis.access.AccessTables.Visibility.MASKED;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.IndicatorsRecorded;
import org.cairn.contracts.identification.IdentificationEvent.Instrument;
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
        assertThat(record)
                .isEqualTo(new CaseRecord(
                        CaseRecord.Phase.RG_DECIDED,
                        Set.of(),
                        Given.PRESUMED.urgentNeeds(),
                        true,
                        Given.SUBMITTED,
                        Given.POSITIVE,
                        Given.REFLECTION));
    }

    @Test
    void signs_of_several_screenings_add_up() {
        var record = of(signs("DECEPTION", "ISOLATION"), signs("DECEPTION", "DEBT_BONDAGE"));
        assertThat(record.indicators()).containsExactly("DEBT_BONDAGE", "DECEPTION", "ISOLATION");
        assertThat(record.phase()).isEqualTo(CaseRecord.Phase.DETECTED);
    }

    @Test
    void to_whom_a_decision_is_masked_it_shows_that_there_is_one_and_no_more() {
        var record = decidedCase().cutTo(Map.of(SUBMISSION, FULL, DECISION, MASKED)::get);
        assertThat(record.phase()).isEqualTo(CaseRecord.Phase.RG_DECIDED);
        assertThat(record.submission()).isEqualTo(Given.SUBMITTED);
        assertThat(record.reasonableGrounds()).isNull();
        assertThat(record.reflection()).isNull();
        assertThat(record.urgentNeeds()).isEmpty();
    }

    @Test
    void from_whom_a_decision_is_kept_the_case_is_pending() {
        var record = decidedCase().cutTo(event -> event.equals(DECISION) ? ABSENT : FULL);
        assertThat(record.phase()).isEqualTo(CaseRecord.Phase.RG_PENDING);
        assertThat(record.urgentNeeds()).isEqualTo(Given.PRESUMED.urgentNeeds());
    }

    private static CaseRecord decidedCase() {
        return of(Given.PRESUMED, Given.SUBMITTED, Given.POSITIVE, Given.REFLECTION);
    }

    private static IndicatorsRecorded signs(String... codes) {
        return new IndicatorsRecorded(Instrument.ILO_FORCED_LABOUR, Set.of(codes), Given.MONDAY);
    }

    private static CaseRecord of(IdentificationEvent... history) {
        return Stream.of(history).reduce(CaseRecord.BLANK, CaseRecord::and, (first, second) -> second);
    }
}
