package org.cairn.immigration.application;

import java.util.Set;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.immigration.ApplicationEvent.Ground;

/**
 * An application as it is written.
 *
 * @param lawful the grounds that the law of the pathway knows
 * @param needless whether the person needs no permission to stay
 * @param derivation on whose application it rests; only with the ground {@link Ground#DERIVATIVE}
 */
public record Draft(Ground ground, Set<String> lawful, boolean needless, Derivation derivation) {

    /**
     * On whose application that of a relative rests.
     *
     * @param relative what is said of the two
     * @param rules what the law of the pathway allows
     */
    public record Derivation(ApplicationId principal, DerivativeRules.Relative relative, DerivativeRules rules) {}
}
