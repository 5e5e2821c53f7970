package org.cairn.legalaid.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EngagementTest {

    private static final Party SUSPECT = Party.named("Ján Novák");
    private static final Party GREY = Party.named("Ms Grey");
    private static final Party WHITE = Party.named("Mr White");

    @Test
    void a_name_is_the_same_in_another_order_case_and_spelling() {
        assertThat(Party.named("NOVAK, Jan")).isEqualTo(SUSPECT);
        assertThat(Party.named("  jan   novák ")).isEqualTo(SUSPECT);
        assertThat(Party.named("Jan Novy")).isNotEqualTo(SUSPECT);
        assertThat(Party.named("--").key()).isEmpty();
    }

    @Test
    void whom_the_agency_acts_for_bars_all_its_lawyers() {
        var register = List.of(new Engagement(SUSPECT, null));
        assertThat(Engagement.barred(GREY, Set.of(SUSPECT), register)).isTrue();
        assertThat(Engagement.barred(GREY, Set.of(Party.named("Somebody Else")), register))
                .isFalse();
        assertThat(Engagement.barred(GREY, Set.of(), register)).isFalse();
    }

    @Test
    void whom_one_lawyer_acted_for_bars_that_lawyer() {
        var register = List.of(new Engagement(SUSPECT, GREY));
        assertThat(Engagement.barred(GREY, Set.of(SUSPECT), register)).isTrue();
        assertThat(Engagement.barred(WHITE, Set.of(SUSPECT), register)).isFalse();
    }
}
