package org.cairn.repatriation.returncase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.chassis.Decision;
import org.cairn.repatriation.returncase.Surroundings.Fact;
import org.cairn.repatriation.returncase.Surroundings.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurroundingsTest extends Stories {

    private static final int ORDERS = 50;

    @Test
    void twice_and_in_any_order_the_outcome_is_one() {
        var facts = List.of(
                new Fact(Kind.HEARING_NEEDS_PRESENCE, "one", 1, at(1)),
                new Fact(Kind.HEARING_REMOTE, "one", 2, at(2)),
                new Fact(Kind.HEARING_NEEDS_PRESENCE, "two", 3, at(3)),
                new Fact(Kind.PRESUMED_CHILD, "case", 2, at(1)),
                new Fact(Kind.GUARDIAN_REQUIRED, "guardian", 1, at(1)),
                new Fact(Kind.GUARDIAN_APPOINTED, "guardian", 2, at(2)),
                new Fact(Kind.GUARDIAN_ENDED, "guardian", 3, at(4)),
                new Fact(Kind.GUARDIAN_REQUIRED, "guardian", 4, at(4)),
                new Fact(Kind.HOLD_ACTIVATED, "hold", 1, at(1)),
                new Fact(Kind.HOLD_RELEASED, "hold", 5, at(9)),
                new Fact(Kind.APPEAL_MADE, "case", 7, at(5)),
                new Fact(Kind.LINKED, "pathway", 2, at(1)));
        var random = new Random(7);
        for (var order = 0; order < ORDERS; order++) {
            var told = new ArrayList<>(facts);
            told.addAll(facts);
            Collections.shuffle(told, random);
            var around = Surroundings.NONE;
            for (var fact : told) {
                around = hear(around, fact);
            }
            assertThat(around.facts()).hasSize(facts.size());
            assertThat(around.presenceNeeded()).isTrue();
            assertThat(around.child()).isTrue();
            assertThat(around.guardian()).isFalse();
            assertThat(around.holdStands()).isFalse();
            assertThat(around.appealOpen()).isTrue();
            assertThat(around.linked()).isTrue();
        }
    }

    @Test
    void doubt_about_the_age_means_a_child_until_an_adult_is_found() {
        assertThat(heard(Kind.PRESUMED_CHILD).child()).isTrue();
        assertThat(heard(Kind.GUARDIAN_REQUIRED).child()).isTrue();
        assertThat(heard(Kind.PRESUMED_CHILD, Kind.FOUND_ADULT).child()).isFalse();
        assertThat(heard(Kind.FOUND_CHILD, Kind.GUARDIAN_APPOINTED, Kind.GUARDIAN_ENDED)
                        .child())
                .as("came of age")
                .isFalse();
        var sameMoment = Surroundings.evolve(heard(Kind.FOUND_ADULT), new Fact(Kind.PRESUMED_CHILD, "case", 9, at(0)));
        assertThat(sameMoment.child()).isTrue();
    }

    @Test
    void a_hearing_that_needs_nobody_any_more_holds_nobody() {
        assertThat(heard(Kind.HEARING_NEEDS_PRESENCE, Kind.HEARING_WITHOUT_PRESENCE)
                        .presenceNeeded())
                .isFalse();
        assertThat(heard(Kind.HEARING_WITHOUT_PRESENCE, Kind.HEARING_NEEDS_PRESENCE)
                        .presenceNeeded())
                .isTrue();
        assertThat(heard(Kind.HEARING_OVER, Kind.HEARING_NEEDS_PRESENCE).presenceNeeded())
                .as("told in the wrong order")
                .isFalse();
    }

    private static Surroundings hear(Surroundings around, Fact fact) {
        return switch (Surroundings.decide(around, fact)) {
            case Decision.Agreed<Surroundings.Heard, Surroundings.Never>(var heard) ->
                heard.stream().reduce(around, Surroundings::evolve, (first, second) -> second);
            case Decision.Refused<Surroundings.Heard, Surroundings.Never> _ -> throw new AssertionError();
        };
    }
}
