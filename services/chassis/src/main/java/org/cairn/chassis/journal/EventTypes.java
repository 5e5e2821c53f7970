package org.cairn.chassis.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.chassis.access.AccessApplied;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.LeaseEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.ReferralClockEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.shelter.PlacementEvent;

/** Which record stands behind which released event type. */
public final class EventTypes {

    private static final List<Class<? extends Event>> FAMILIES = List.of(
            PathwayEvent.class,
            ConsentEvent.class,
            ReferralEvent.class,
            ReferralClockEvent.class,
            AccessEvent.class,
            AgencyEvent.class,
            LeaseEvent.class,
            IdentificationEvent.class,
            PlacementEvent.class);

    private static final Map<String, Class<? extends Event>> RELEASED = FAMILIES.stream()
            .flatMap(EventTypes::recordsOf)
            .collect(Collectors.toMap(
                    record -> record.getAnnotation(EventType.class).value(), Function.identity()));

    private EventTypes() {}

    /** The record of a released type, or nothing when this build does not know it. */
    public static Optional<Class<? extends Event>> recordOf(String type) {
        return AccessApplied.isType(type) ? Optional.of(AccessApplied.class) : Optional.ofNullable(RELEASED.get(type));
    }

    /** The mark of a published event, or nothing when the event stays inside. */
    public static Optional<EventType> released(Class<?> event) {
        return Optional.ofNullable(event.getAnnotation(EventType.class));
    }

    private static Stream<Class<? extends Event>> recordsOf(Class<? extends Event> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .<Class<? extends Event>>map(record -> record.asSubclass(Event.class))
                .filter(record -> record.isAnnotationPresent(EventType.class));
    }
}
