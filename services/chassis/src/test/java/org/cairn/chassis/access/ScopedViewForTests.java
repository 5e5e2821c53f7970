package org.cairn.chassis.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Cuts records as a service does, with a boundary key of its own, for tests of other packages. */
public final class ScopedViewForTests {

    private ScopedViewForTests() {}

    public static ScopedView view() {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        new OutgoingJson(OutgoingIdsForTests.ids(), new Reader(null)).customize(json);
        return new ScopedView(json);
    }
}
