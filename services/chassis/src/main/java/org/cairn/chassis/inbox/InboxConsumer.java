package org.cairn.chassis.inbox;

import java.util.Set;
import org.cairn.contracts.Event;

/** A service's way to hear of events: called once per event, in the order of its pathway, in the inbox's transaction. */
public interface InboxConsumer {

    /** The families of events it wants; others never reach it. */
    Set<Class<? extends Event>> families();

    /** Takes note of one event; what it throws parks the pathway, unless it passes with time. */
    void on(Arrived arrived);
}
