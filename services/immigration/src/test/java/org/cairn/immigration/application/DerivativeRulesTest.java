package org.cairn.immigration.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cairn.immigration.application.DerivativeRules.Relative;
import org.cairn.immigration.application.DerivativeRules.Verdict.Allowed;
import org.cairn.immigration.application.DerivativeRules.Verdict.Barred;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DerivativeRulesTest {

    private static final Set<String> LISTED =
            Set.of("SPOUSE_OR_PARTNER", "CHILD", "PARENT", "SIBLING", "CHILD_OF_RELATIVE");
    private static final DerivativeRules UNITED_STATES = DerivativeRules.of("us-tvpa", LISTED);

    @Test
    void a_law_that_only_lists_relations_takes_those_and_no_others() {
        var listed = DerivativeRules.of("coe-default", Set.of("SIBLING"));
        assertThat(listed.classify(said("SIBLING", null, true, null, false))).isEqualTo(new Allowed(null));
        assertThat(listed.classify(said("PARENT", null, true, null, true)))
                .isEqualTo(new Barred(Refusal.RELATION_NOT_IN_LAW));
        assertThat(DerivativeRules.of("us-tvpa", Set.of()).classify(said("CHILD", 9, false, 40, false)))
                .isEqualTo(new Barred(Refusal.RELATION_NOT_IN_LAW));
        assertThat(DerivativeRules.of("us-tvpa", Set.of("COUSIN")).classify(said("COUSIN", 9, false, 40, false)))
                .isEqualTo(new Barred(Refusal.RELATION_NOT_IN_LAW));
    }

    @Test
    void t_2_is_for_spouses() {
        is("T-2", said("SPOUSE_OR_PARTNER", null, true, 40, false));
        isBarred(Refusal.SPOUSES_ARE_MARRIED, said("SPOUSE_OR_PARTNER", null, false, 40, false));
    }

    @Test
    void t_3_is_for_unmarried_children_under_21() {
        is("T-3", said("CHILD", 20, false, 40, false));
        isBarred(Refusal.TOO_OLD, said("CHILD", 21, false, 40, true));
        isBarred(Refusal.MARRIED, said("CHILD", 19, true, 40, false));
        isBarred(Refusal.AGE_MISSING, said("CHILD", null, false, 40, false));
    }

    @Test
    void t_4_is_for_parents_of_a_principal_under_21_or_in_danger_of_retaliation() {
        is("T-4", said("PARENT", 50, true, 20, false));
        is("T-4", said("PARENT", 50, true, 21, true));
        isBarred(Refusal.NO_DANGER, said("PARENT", 50, true, 21, false));
        isBarred(Refusal.NO_DANGER, said("PARENT", 50, true, null, false));
    }

    @Test
    void t_5_is_for_unmarried_siblings_under_18_of_a_principal_under_21_or_in_danger() {
        is("T-5", said("SIBLING", 17, false, 20, false));
        is("T-5", said("SIBLING", 17, false, 30, true));
        isBarred(Refusal.TOO_OLD, said("SIBLING", 18, false, 20, false));
        isBarred(Refusal.MARRIED, said("SIBLING", 17, true, 20, false));
        isBarred(Refusal.NO_DANGER, said("SIBLING", 17, false, 21, false));
    }

    @Test
    void t_6_is_for_the_child_of_a_relative_in_danger_of_any_age() {
        is("T-6", said("CHILD_OF_RELATIVE", 30, true, 40, true));
        isBarred(Refusal.NO_DANGER, said("CHILD_OF_RELATIVE", 5, false, 20, false));
    }

    private static void is(String statusClass, Relative relative) {
        assertThat(UNITED_STATES.classify(relative)).isEqualTo(new Allowed(statusClass));
    }

    private static void isBarred(Refusal reason, Relative relative) {
        assertThat(UNITED_STATES.classify(relative)).isEqualTo(new Barred(reason));
    }

    private static Relative said(String relation, Integer age, boolean married, Integer principalAge, boolean danger) {
        return new Relative(relation, age, married, principalAge, danger);
    }
}
