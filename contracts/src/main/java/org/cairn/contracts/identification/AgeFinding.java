package org.cairn.contracts.identification;

/** What was found of the age. */
public enum AgeFinding {
    ADULT,
    CHILD
}
