package org.cairn.chassis.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.chassis.access.AccessApplied;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.BreakGlassEvent;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.contracts.coordination.FeedbackEvent;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.LeaseEvent;
import org.cairn.contracts.coordination.NeedsEvent;
import org.cairn.contracts.coordination.OperationEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PersonEvent;
import org.cairn.contracts.coordination.PrivacyEvent;
import org.cairn.contracts.coordination.ReferralClockEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.legalaid.ProtectionEvent;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.shelter.PlacementEvent;

/** Which record stands behind which released event type. */
public final class EventTypes {

    private static final List<Class<? extends Event>> FAMILIES = List.of(
            PathwayEvent.class,
            PersonEvent.class,
            GuardianEvent.class,
            ConsentEvent.class,
            ReferralEvent.class,
            ReferralClockEvent.class,
            AccessEvent.class,
            AgencyEvent.class,
            LeaseEvent.class,
            PrivacyEvent.class,
            BreakGlassEvent.class,
            IdentificationEvent.class,
            PlacementEvent.class,
            MatterEvent.class,
            ProceedingEvent.class,
            ProtectionEvent.class,
            ApplicationEvent.class,
            HoldEvent.class,
            ReturnEvent.class,
            DependantEvent.class,
            SafetyEvent.class,
            NeedsEvent.class,
            FeedbackEvent.class,
            OperationEvent.class);

    private static final Map<String, Class<? extends Event>> RELEASED = FAMILIES.stream()
            .flatMap(EventTypes::recordsOf)
            .flatMap(record -> namesOf(record).map(name -> Map.entry(name, record)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private EventTypes() {}

    /** The record of a released type, or nothing when this build does not know it. */
    public static Optional<Class<? extends Event>> recordOf(String type) {
        return AccessApplied.isType(type) ? Optional.of(AccessApplied.class) : Optional.ofNullable(RELEASED.get(type));
    }

    /** The mark of a published event, or nothing when the event stays inside. */
    public static Optional<EventType> released(Class<?> event) {
        return Optional.ofNullable(event.getAnnotation(EventType.class));
    }

    /** The name that the record is written under, and those of earlier versions that it reads; an unpublished one has its simple name. */
    static Stream<String> namesOf(Class<?> record) {
        return released(record)
                .map(mark -> Stream.concat(Stream.of(mark.value()), Arrays.stream(mark.reads())))
                .orElseGet(() -> Stream.of(record.getSimpleName()));
    }

    private static Stream<Class<? extends Event>> recordsOf(Class<? extends Event> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .<Class<? extends Event>>map(record -> record.asSubclass(Event.class))
                .filter(record -> record.isAnnotationPresent(EventType.class));
    }
}
