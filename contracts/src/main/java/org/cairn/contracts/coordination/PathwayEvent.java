package org.cairn.contracts.coordination;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

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
