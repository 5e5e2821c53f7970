package org.cairn.contracts.coordination;

import java.time.Instant;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** The beat that keeps grants alive: without it a service discloses nothing that rests on them. */
public sealed interface LeaseEvent extends Event {

    /** All grants and revocations committed before this instant stand in front of this event on its partition. */
    @EventType(value = "org.cairn.coordination.access.lease-renewed.v1", topic = "coordination.access")
    record Renewed(@In(Category.STATUS) Instant at) implements LeaseEvent {}
}
