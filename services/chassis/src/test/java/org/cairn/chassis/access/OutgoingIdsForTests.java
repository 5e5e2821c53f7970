package org.cairn.chassis.access;

import java.util.Optional;
import org.cairn.chassis.sealing.TestKeys;
import org.cairn.contracts.AgencyId;

/** Outgoing ids with a key of their own and an empty directory, for tests of other packages. */
public final class OutgoingIdsForTests {

    private OutgoingIdsForTests() {}

    public static OutgoingIds ids() {
        return new OutgoingIds(TestKeys.files(), new Agencies(null) {
            @Override
            public Optional<Listing> find(AgencyId agency) {
                return Optional.empty();
            }
        });
    }
}
