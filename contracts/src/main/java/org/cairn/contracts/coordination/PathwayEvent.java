package org.cairn.contracts.coordination;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;

/** What happens to a pathway as a whole. */
public sealed interface PathwayEvent extends Event {

    /** An agency met a person who may have been trafficked, and opened a pathway for them. */
    @EventType(value = "org.cairn.coordination.pathway.opened.v1", topic = "coordination.events")
    record Opened(
            @In(Category.STATUS) String jurisdiction,
            @In(Category.STATUS) EntryChannel entryChannel,
            @In(Category.STATUS) String region,
            @In(Category.IMMIGRATION) TraffickingScope traffickingScope,
            @In(Category.STATUS) boolean anonymous,
            @In(Category.IDENTITY) AgeStatus age,
            @In(Category.STATUS) AgencyId openedBy,
            @In(Category.STATUS) AgencyId coordinator,
            @In(Category.STATUS) Instant at)
            implements PathwayEvent {}

    /** This pathway goes on from an earlier one of the same person, as the person said or proved; nobody else may say so. */
    @EventType(value = "org.cairn.coordination.pathway.linked.v1", topic = "coordination.restricted")
    record Linked(
            @In(Category.EXPLOITATION) PathwayId earlier,
            @In(Category.STATUS) Instant at) implements PathwayEvent {}

    /** The coordinating agency, or the opener, asked another agency to coordinate from now on. */
    @EventType(value = "org.cairn.coordination.pathway.coordinator-proposed.v1", topic = "coordination.events")
    record CoordinatorProposed(
            @In(Category.STATUS) AgencyId proposed,
            @In(Category.STATUS) AgencyId proposedBy,
            @In(Category.STATUS) Instant at)
            implements PathwayEvent {}

    /** The agency that was asked will not coordinate, or the question was taken back. */
    @EventType(value = "org.cairn.coordination.pathway.coordinator-declined.v1", topic = "coordination.events")
    record CoordinatorDeclined(@In(Category.STATUS) Instant at) implements PathwayEvent {}

    /** The agency that was asked coordinates from now on: two people of two agencies wanted it. */
    @EventType(value = "org.cairn.coordination.pathway.coordinator-assigned.v1", topic = "coordination.events")
    record CoordinatorAssigned(
            @In(Category.STATUS) AgencyId coordinator,
            @In(Category.STATUS) AgencyId before,
            @In(Category.STATUS) Instant at)
            implements PathwayEvent {}

    /** What is held of the person's age changed, as identification found; told to nobody from here. */
    record AgeChanged(
            @In(Category.IDENTITY) AgeStatus age,
            @In(Category.STATUS) Instant at) implements PathwayEvent {}

    /** Contact with the person is lost; nothing ends by that. */
    @EventType(value = "org.cairn.coordination.pathway.suspended.v1", topic = "coordination.events")
    record Suspended(@In(Category.STATUS) Instant at) implements PathwayEvent {}

    /** The person is in contact again. */
    @EventType(value = "org.cairn.coordination.pathway.resumed.v1", topic = "coordination.events")
    record Resumed(@In(Category.STATUS) Instant at) implements PathwayEvent {}

    /** It is over; whoever needs help again gets a new pathway, linked to this one if they wish. */
    @EventType(value = "org.cairn.coordination.pathway.closed.v1", topic = "coordination.events")
    record Closed(
            @In(Category.STATUS) ClosureReason reason,
            @In(Category.STATUS) Instant at) implements PathwayEvent {}

    /** Why a pathway ended. */
    enum ClosureReason {
        COMPLETED,
        DECLINED_ALL,
        RETURNED_AND_MONITORED,
        TRANSFERRED_JURISDICTION,
        DECEASED
    }

    /** How the person was found or came. */
    enum EntryChannel {
        BORDER,
        OUTREACH,
        HELPLINE,
        POLICE_OPERATION,
        LABOUR_INSPECTION,
        HEALTH_SERVICE,
        SELF_REFERRAL,
        FIRST_RESPONDER,
        OTHER
    }

    /** Whether a border was crossed; internal trafficking counts in the same way (CETS 197 Art. 2). */
    enum TraffickingScope {
        INTERNAL,
        CROSS_BORDER,
        UNKNOWN
    }

    /** What is held of the person's age; doubt means child until it is determined (CETS 197 Art. 10(3)). */
    enum AgeStatus {
        ADULT,
        CHILD,
        PRESUMED_CHILD,
        UNKNOWN
    }
}
