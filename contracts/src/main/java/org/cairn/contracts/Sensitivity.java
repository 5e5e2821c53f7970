package org.cairn.contracts;

/** How much harm a field can do in the wrong hands, from public (C0) to compartmented (C4). */
public enum Sensitivity {
    C0,
    C1,
    C2,
    C3,
    C4;

    /** Only C0 and C1 may stand on the bus. */
    public boolean mayBePublished() {
        return compareTo(C1) <= 0;
    }
}
