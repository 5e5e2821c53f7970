package org.cairn.chassis.http;

import org.cairn.chassis.access.Who;
import org.cairn.chassis.time.PlatformClock;

/** Callers for tests, let in already. */
public final class Callers {

    private Callers() {}

    /** Somebody who calls with one header. */
    public static Caller calling(Who who, String header, String value) {
        var caller = new Caller(new PlatformClock());
        caller.enter(who, "GET /things", name -> name.equals(header) ? value : null);
        return caller;
    }
}
