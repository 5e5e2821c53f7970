package org.cairn.contracts.legalaid;

import java.time.Instant;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** What is ordered to keep a person from retaliation (CETS 197 Art. 28): that there is something is told, what it is stays here. */
public sealed interface ProtectionEvent extends Event {

    /** A court or an authority ordered a measure of protection. */
    @EventType(value = "org.cairn.legal-aid.protection.granted.v1", topic = "legal-aid.restricted")
    record Granted(
            @In(Category.SAFETY) Measure measure,
            @In(Category.STATUS) Instant at) implements ProtectionEvent {}

    /** The measure is over. */
    @EventType(value = "org.cairn.legal-aid.protection.ended.v1", topic = "legal-aid.restricted")
    record Ended(
            @In(Category.SAFETY) Measure measure,
            @In(Category.STATUS) Instant at) implements ProtectionEvent {}

    /** How somebody is kept from harm. */
    enum Measure {
        POLICE_PROTECTION,
        RELOCATION,
        IDENTITY_CHANGE,
        ANONYMITY_IN_PROCEEDINGS,
        NO_CONTACT_ORDER,
        OTHER
    }
}
