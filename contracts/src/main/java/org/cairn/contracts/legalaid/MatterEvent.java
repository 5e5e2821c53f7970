package org.cairn.contracts.legalaid;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;
import org.cairn.contracts.MatterId;

/** What happens in a legal matter: that it moves is told, what it is about and what was advised never leaves (CETS 197 Art. 15). */
public sealed interface MatterEvent extends Event {

    /** An offence came up and no lawyer's agency has the matter yet; told to nobody, since only an offence makes a matter wait (CETS 197 Art. 26). */
    record AwaitsLawyer(
            @In(Category.LEGAL) MatterId matter,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** An agency that was free to take it up is not free to act; it goes on waiting. */
    record TurnedDown(
            @In(Category.LEGAL) AgencyId by,
            @In(Category.LEGAL) DeclineReason reason,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** A lawyer's agency took up a matter for the person; the conflict check comes next, or came with it. */
    @EventType(value = "org.cairn.legal-aid.matter.opened.v1", topic = "legal-aid.events")
    record Opened(
            @In(Category.STATUS) MatterId matter,
            @In(Category.STATUS) AgencyId agency,
            @In(Category.LEGAL) MatterType type,
            @In(Category.LEGAL) boolean freeLegalAid,
            @In(Category.LEGAL) String language,
            @In(Category.LEGAL) String summary,
            @In(Category.STATUS) Instant at)
            implements MatterEvent {}

    /** The agency cannot act for the person: another one has to. */
    @EventType(value = "org.cairn.legal-aid.matter.declined.v1", topic = "legal-aid.events")
    record Declined(
            @In(Category.LEGAL) DeclineReason reason,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** No conflict was found and a named lawyer acts from now on. */
    @EventType(value = "org.cairn.legal-aid.matter.assigned.v1", topic = "legal-aid.events")
    record Assigned(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.LEGAL) String lawyer,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** Work has begun. */
    @EventType(value = "org.cairn.legal-aid.matter.activated.v1", topic = "legal-aid.events")
    record Activated(@In(Category.STATUS) Instant at) implements MatterEvent {}

    /** Work rests. */
    @EventType(value = "org.cairn.legal-aid.matter.suspended.v1", topic = "legal-aid.events")
    record Suspended(
            @In(Category.LEGAL) String reason,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** Work goes on. */
    @EventType(value = "org.cairn.legal-aid.matter.resumed.v1", topic = "legal-aid.events")
    record Resumed(@In(Category.STATUS) Instant at) implements MatterEvent {}

    /** It came to its end; which one stays with the lawyer and the person. */
    @EventType(value = "org.cairn.legal-aid.matter.resolved.v1", topic = "legal-aid.events")
    record Resolved(
            @In(Category.LEGAL) MatterOutcome outcome,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** The file is closed. */
    @EventType(value = "org.cairn.legal-aid.matter.closed.v1", topic = "legal-aid.events")
    record Closed(@In(Category.STATUS) Instant at) implements MatterEvent {}

    /** What was said between the person and their lawyer; privileged, told to nobody. */
    record AdviceNoted(
            @In(Category.LEGAL) String advice,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** A complaint was made where the person lives, to be forwarded without delay to where the offence was committed (CETS 197 Art. 27(2)). */
    record ComplaintLodged(
            @In(Category.LEGAL) String country,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** The person agreed that this agency assists them in the proceedings (CETS 197 Art. 27(3)). */
    record AssistanceAgreed(
            @In(Category.LEGAL) AgencyId by,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** An offence that the person may have been compelled to commit came up; whether the law excludes it from the defence is said so that nobody hopes in vain. */
    record OffenceFlagged(
            @In(Category.CRIMINAL) String offence,
            @In(Category.CRIMINAL) boolean excluded,
            @In(Category.STATUS) Instant at)
            implements MatterEvent {}

    /** It was put to the authority that the person must not be punished for what they were compelled to do (CETS 197 Art. 26); never in exchange for testimony. */
    @EventType(value = "org.cairn.legal-aid.non-punishment.raised.v1", topic = "legal-aid.restricted")
    record NonPunishmentRaised(
            @In(Category.CRIMINAL) String authority,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** The authority answered. */
    @EventType(value = "org.cairn.legal-aid.non-punishment.decided.v1", topic = "legal-aid.restricted")
    record NonPunishmentDecided(
            @In(Category.CRIMINAL) NonPunishmentOutcome outcome,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** Compensation was claimed. */
    @EventType(value = "org.cairn.legal-aid.compensation.claimed.v1", topic = "legal-aid.events")
    record CompensationClaimed(
            @In(Category.LEGAL) CompensationSource source,
            @In(Category.STATUS) Instant at) implements MatterEvent {}

    /** Compensation was awarded. */
    @EventType(value = "org.cairn.legal-aid.compensation.awarded.v1", topic = "legal-aid.events")
    record CompensationAwarded(
            @In(Category.LEGAL) CompensationSource source,
            @In(Category.LEGAL) AmountBand amountBand,
            @In(Category.STATUS) Instant at)
            implements MatterEvent {}

    /** What a matter is about. */
    enum MatterType {
        NON_PUNISHMENT,
        COMPENSATION,
        CRIMINAL_PARTICIPATION,
        WITNESS_PROTECTION,
        STATUS_REPRESENTATION,
        RECONSIDERATION,
        CHILD_FAMILY
    }

    /** Why an agency cannot act. */
    enum DeclineReason {
        CONFLICT_OF_INTEREST,
        NO_CAPACITY,
        OUT_OF_SCOPE
    }

    /** How a matter ended. */
    enum MatterOutcome {
        GRANTED,
        PARTLY_GRANTED,
        REFUSED,
        SETTLED,
        WITHDRAWN_BY_PERSON,
        NOT_PURSUED
    }

    /** What the authority did. */
    enum NonPunishmentOutcome {
        NOT_PROSECUTED,
        DISCONTINUED,
        NOT_PENALISED,
        CONVICTION_QUASHED,
        REFUSED
    }

    /** Who pays. */
    enum CompensationSource {
        PERPETRATOR,
        STATE_FUND,
        EMPLOYER,
        OTHER
    }

    /** How much, in euros or their worth; a band, so that no sum leads back to a judgment. */
    enum AmountBand {
        NOT_STATED,
        UNDER_1000,
        UNDER_10000,
        UNDER_100000,
        FROM_100000
    }
}
