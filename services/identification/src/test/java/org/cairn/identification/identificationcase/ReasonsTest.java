package org.cairn.identification.identificationcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.identification.identificationcase.Reasons.Of;
import org.cairn.identification.identificationcase.Reasons.Written;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonsTest {

    private static final Reasons REASONS = Reasons.of(
            List.of(Given.PRESUMED, Given.SUBMITTED, Given.NEGATIVE, Given.REQUESTED, Given.UPHELD, Given.IN_COURT));

    @Test
    void every_decision_has_its_reasons() {
        assertThat(REASONS.decisions())
                .extracting(Written::decision, Written::reasons)
                .containsExactly(tuple(Of.REASONABLE_GROUNDS, "no signs"), tuple(Of.RECONSIDERATION, "nothing new"));
    }

    @Test
    void an_authority_reads_its_own_words_and_no_others() {
        assertThat(REASONS.by(Given.AUTHORITY)).isEqualTo(REASONS);
        assertThat(REASONS.by(new AgencyId("another-authority")).decisions()).isEmpty();
    }
}
