package org.cairn.immigration.application;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cairn.immigration.application.DerivativeRules.Verdict.Allowed;
import org.cairn.immigration.application.DerivativeRules.Verdict.Barred;

/** Who may rest an application on a relative's, law by law; what a law does not name is barred. Pure. */
@FunctionalInterface
public interface DerivativeRules {

    /** Laws that say more than which relations count; the others only list them. */
    Map<String, Function<Set<String>, DerivativeRules>> BY_LAW = Map.of("us-tvpa", DerivativeRules::unitedStates);

    /**
     * Laws under which a derivative permit does not outlast that on which it rests: USCIS Policy Manual vol. 3 part B ch. 10;
     * Directive 2003/86/EC Art. 13(3); AufenthG s. 27(4). No text is known that says so in the others.
     */
    Set<String> BOUND_BY_PRINCIPAL = Set.of("us-tvpa", "eu-directive", "de-aufenthg");

    /** What the law makes of the two. */
    Verdict classify(Relative relative);

    /**
     * What is said of the two.
     *
     * @param relation what the person is to the principal; CHILD_OF_RELATIVE is the child of somebody who derives
     * @param age of the person in whole years; null when nobody knows
     * @param principalAge of the principal in whole years; null when nobody knows
     * @param danger whether the person is in present danger of retaliation
     */
    record Relative(String relation, Integer age, boolean married, Integer principalAge, boolean danger) {

        private boolean under(int years) {
            return age != null && age < years;
        }

        private boolean principalUnder(int years) {
            return principalAge != null && principalAge < years;
        }
    }

    /** The answer of the law. */
    sealed interface Verdict {

        /** It counts; {@code statusClass} is what the law calls it, null where it has no name. */
        record Allowed(String statusClass) implements Verdict {}

        /** It does not. */
        record Barred(Refusal reason) implements Verdict {}
    }

    /** The rules of that law, which knows these relations. */
    static DerivativeRules of(String law, Set<String> relations) {
        return BY_LAW.getOrDefault(law, DerivativeRules::listed).apply(relations);
    }

    /** Every relation on the list counts. */
    static DerivativeRules listed(Set<String> relations) {
        return relative ->
                relations.contains(relative.relation()) ? new Allowed(null) : new Barred(Refusal.RELATION_NOT_IN_LAW);
    }

    /** The T visa: 8 CFR 214.200 ff. and INA 101(a)(15)(T)(ii). */
    static DerivativeRules unitedStates(Set<String> relations) {
        return relative -> listed(relations).classify(relative) instanceof Barred barred ? barred : visa(relative);
    }

    private static Verdict visa(Relative relative) {
        return switch (relative.relation()) {
            case "SPOUSE_OR_PARTNER" ->
                relative.married() ? new Allowed("T-2") : new Barred(Refusal.SPOUSES_ARE_MARRIED);
            case "CHILD" -> unmarriedUnder(21, relative, "T-3");
            case "PARENT" -> youngPrincipalOrDanger(relative, new Allowed("T-4"));
            case "SIBLING" -> youngPrincipalOrDanger(relative, unmarriedUnder(18, relative, "T-5"));
            case "CHILD_OF_RELATIVE" -> relative.danger() ? new Allowed("T-6") : new Barred(Refusal.NO_DANGER);
            default -> new Barred(Refusal.RELATION_NOT_IN_LAW);
        };
    }

    private static Verdict unmarriedUnder(int years, Relative relative, String statusClass) {
        if (relative.age() == null) {
            return new Barred(Refusal.AGE_MISSING);
        }
        if (relative.married()) {
            return new Barred(Refusal.MARRIED);
        }
        return relative.under(years) ? new Allowed(statusClass) : new Barred(Refusal.TOO_OLD);
    }

    private static Verdict youngPrincipalOrDanger(Relative relative, Verdict otherwise) {
        return relative.danger() || relative.principalUnder(21) ? otherwise : new Barred(Refusal.NO_DANGER);
    }
}
