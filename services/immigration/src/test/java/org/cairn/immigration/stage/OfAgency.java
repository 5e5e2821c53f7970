package org.cairn.immigration.stage;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.cairn.chassis.stage.ClientOfAgency;
import org.cairn.contracts.AgencyId;

/** Makes the test's user the client of whichever agency calls next. */
@Singleton
public class OfAgency extends ClientOfAgency {

    private static volatile String caller = "nobody";

    /** From now on that agency calls. */
    static void is(AgencyId agency) {
        caller = agency.value();
    }

    @Override
    protected Supplier<String> agencyOf(String user) {
        return () -> caller;
    }
}
