package org.cairn.contracts.identification;

/** To whom papers go. */
public enum ServedOn {
    PERSON,
    GUARDIAN
}
