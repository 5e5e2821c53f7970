package org.cairn.contracts.coordination;

import java.time.Instant;
import org.cairn.contracts.Category;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** What happens about somebody close to the person who is in danger because of them (CETS 197 Art. 28); who it is and where, the holders of that secret alone read. */
public sealed interface DependantEvent extends Event {

    /**
     * Somebody close to the person is in danger; they get a pathway of their own, with their own record and consent. Which one that is, and
     * what they are to the person, stands under a key of its own that is destroyed when the danger is over, not here.
     */
    @EventType(value = "org.cairn.coordination.dependant.identified.v1", topic = "coordination.restricted")
    record IdentifiedAtRisk(
            @In(Category.FAMILY) DependantId dependant,
            @In(Category.STATUS) Instant at) implements DependantEvent {}

    /** How great the danger is was assessed. */
    @EventType(value = "org.cairn.coordination.dependant.threat-assessed.v1", topic = "coordination.restricted")
    record ThreatAssessed(
            @In(Category.FAMILY) DependantId dependant,
            @In(Category.SAFETY) ThreatLevel level,
            @In(Category.STATUS) Instant at)
            implements DependantEvent {}

    /** Protection was asked for. */
    @EventType(value = "org.cairn.coordination.dependant.protection-requested.v1", topic = "coordination.restricted")
    record ProtectionRequested(
            @In(Category.FAMILY) DependantId dependant,
            @In(Category.FAMILY) ProtectionKind kind,
            @In(Category.STATUS) Instant at)
            implements DependantEvent {}

    /** They are protected. */
    @EventType(value = "org.cairn.coordination.dependant.protected.v1", topic = "coordination.restricted")
    record Protected(
            @In(Category.FAMILY) DependantId dependant,
            @In(Category.FAMILY) ProtectionKind kind,
            @In(Category.STATUS) Instant at)
            implements DependantEvent {}

    /** Where their own application stands. */
    record StatusTracked(
            @In(Category.FAMILY) DependantId dependant,
            @In(Category.FAMILY) StatusTrack track,
            @In(Category.STATUS) Instant at)
            implements DependantEvent {}

    /** The danger is over; that the two belong together is forgotten. */
    @EventType(value = "org.cairn.coordination.dependant.closed.v1", topic = "coordination.restricted")
    record Closed(
            @In(Category.FAMILY) DependantId dependant,
            @In(Category.STATUS) Instant at) implements DependantEvent {}

    /** What somebody is to the person. */
    enum Relation {
        SPOUSE_OR_PARTNER,
        CHILD,
        PARENT,
        SIBLING,
        OTHER_RELATIVE,
        FRIEND_OR_SUPPORTER
    }

    /** How great a danger is. */
    enum ThreatLevel {
        LOW,
        MEDIUM,
        HIGH
    }

    /** How somebody is protected. */
    enum ProtectionKind {
        CO_LOCATED,
        RELOCATED,
        FOREIGN_WELFARE_CHECK
    }

    /** Where an application that rests on the person's stands. */
    enum StatusTrack {
        NONE,
        DERIVATIVE_APPLIED,
        GRANTED,
        REFUSED
    }
}
