package org.cairn.portal.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoxTest {

    @Test
    void a_box_is_whole_when_no_state_or_an_unknown_one_is_asked_for() {
        assertThat(box(null).state()).isEmpty();
        assertThat(box("lost").state()).isEmpty();
        assertThat(box("on-hold").state()).isEqualTo("on-hold");
    }

    private static Box box(String state) {
        return new Box(false, state, List.of(), Optional.empty());
    }
}
