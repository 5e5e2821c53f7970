package org.cairn.coordination.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.coordination.pathway.RecoveryRules.Refusal;
import org.cairn.coordination.pathway.RecoveryRules.Standing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecoveryRulesTest {

    @Test
    void only_who_speaks_with_the_person_gives_them_a_token_or_a_new_one() {
        assertThat(RecoveryRules.bars(new Standing(true, false, false))).isEmpty();
        assertThat(RecoveryRules.bars(new Standing(false, true, false))).isEmpty();
        assertThat(RecoveryRules.bars(new Standing(false, false, true))).isEmpty();
        assertThat(RecoveryRules.bars(new Standing(false, false, false))).contains(Refusal.NOT_AT_THEIR_SIDE);
    }
}
