package org.cairn.contracts.repatriation;

/** How dangerous a return is. */
public enum Risk {
    SAFE,
    MITIGABLE,
    UNSAFE
}
