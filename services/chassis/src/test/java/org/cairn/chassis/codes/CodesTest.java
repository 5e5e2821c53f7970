package org.cairn.chassis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesTest {

    private final Codes codes = new Codes();

    @Test
    void a_code_is_known_letter_for_letter() {
        assertThat(codes.knows("priorities", "URGENT")).isTrue();
        assertThat(codes.knows("priorities", "urgent")).isFalse();
        assertThat(codes.knows("priorities", null)).isFalse();
        assertThat(codes.knows("nrm-nationality", "Congolese Drc "))
                .as("a published label keeps its quirks")
                .isTrue();
    }

    @Test
    void a_heading_is_no_code() {
        assertThat(codes.knows("priorities", "code")).isFalse();
    }

    @Test
    void a_list_that_does_not_exist_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> codes.knows("colours", "RED")).isInstanceOf(IllegalArgumentException.class);
    }
}
