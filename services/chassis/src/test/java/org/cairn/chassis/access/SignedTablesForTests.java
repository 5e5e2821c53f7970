package org.cairn.chassis.access;

/** Opens the signed tables to tests of other packages. */
public final class SignedTablesForTests {

    private SignedTablesForTests() {}

    public static AccessTables tables() {
        return new SignedTables();
    }
}
