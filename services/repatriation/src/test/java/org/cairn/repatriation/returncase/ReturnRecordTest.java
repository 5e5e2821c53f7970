package org.cairn.repatriation.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.repatriation.HaltCause;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnRecordTest extends Stories {

    private static final String KIND = "repatriation.returncase.";

    @Test
    void who_may_know_everything_reads_all_of_it() {
        var facts = List.of(
                requested, counselled, willing, safe, bestInterests, verificationAsked, documented, planned, departed);
        var record = ReturnRecord.of(facts, _ -> Visibility.FULL);
        assertThat(record.state()).isEqualTo(State.DEPARTED);
        assertThat(record.weighing().risk()).isEqualTo(safe);
        assertThat(record.weighing().bestInterests()).isEqualTo(bestInterests);
        assertThat(record.journey().plan()).isEqualTo(planned);
    }

    @Test
    void to_whom_a_halt_is_hidden_not_even_the_state_tells_of_it() {
        var facts = List.of(requested, counselled, willing, safe, unwilling, halted(HaltCause.NOT_VOLUNTARY));
        var hidden = Map.of(KIND + "halted", Visibility.ABSENT, KIND + "risk-assessed", Visibility.ABSENT);
        var record = ReturnRecord.of(facts, event -> hidden.getOrDefault(event, Visibility.MASKED));
        assertThat(record.state()).isEqualTo(State.VOLUNTARINESS_CONFIRMED);
        assertThat(record.weighing().halted()).isNull();
        assertThat(ReturnRecord.of(facts, _ -> Visibility.MASKED).state()).isEqualTo(State.HALTED);
    }

    @Test
    void what_is_masked_is_known_to_have_happened_and_not_how() {
        var record = ReturnRecord.of(List.of(requested, counselled, willing, safe), _ -> Visibility.MASKED);
        assertThat(record.state()).isEqualTo(State.RISK_ASSESSED);
        assertThat(record.requested()).isNull();
        assertThat(record.weighing().risk()).isNull();
    }

    @Test
    void who_sees_no_event_sees_no_return() {
        var facts = List.<ReturnEvent>of(requested, counselled);
        assertThat(ReturnRecord.of(facts, _ -> Visibility.ABSENT).state()).isEqualTo(State.UNASKED);
    }
}
