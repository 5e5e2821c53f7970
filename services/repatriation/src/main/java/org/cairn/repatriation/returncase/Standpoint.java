package org.cairn.repatriation.returncase;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What one must know beside the return itself to say whether the person can go.
 *
 * @param receivingConsented whether the person still lets the agency of the plan know of them
 * @param earlierRoute whether an earlier return of the person may have gone wrong
 * @param riskValidUntil the last day on which an assessment of that day counts
 */
public record Standpoint(
        Surroundings around,
        boolean receivingConsented,
        boolean earlierRoute,
        LocalDate today,
        UnaryOperator<LocalDate> riskValidUntil) {}
