package org.cairn.legalaid.matter;

import java.time.Instant;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.MatterEvent.CompensationSource;
import org.cairn.contracts.legalaid.MatterEvent.DeclineReason;
import org.cairn.contracts.legalaid.MatterEvent.MatterOutcome;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.contracts.legalaid.MatterEvent.NonPunishmentOutcome;

/** What happened in Amina's matters. */
final class Given {

    static final Instant MONDAY = Instant.parse("2026-01-05T12:00:00Z");
    static final AgencyId CENTRE = new AgencyId("law-centre");
    static final MatterId MATTER = new MatterId(new UUID(0, 7));
    static final Matter.Intake INTAKE = intake(MatterType.STATUS_REPRESENTATION);
    static final MatterEvent.Opened OPENED = opened(MatterType.STATUS_REPRESENTATION);
    static final MatterEvent.Assigned ASSIGNED = new MatterEvent.Assigned(CENTRE, "Ms Grey", MONDAY);
    static final MatterEvent.Declined DECLINED = new MatterEvent.Declined(DeclineReason.CONFLICT_OF_INTEREST, MONDAY);
    static final MatterEvent.Activated ACTIVE = new MatterEvent.Activated(MONDAY);
    static final MatterEvent.Suspended SUSPENDED = new MatterEvent.Suspended("waits for papers", MONDAY);
    static final MatterEvent.Resumed RESUMED = new MatterEvent.Resumed(MONDAY);
    static final MatterEvent.Resolved RESOLVED = new MatterEvent.Resolved(MatterOutcome.GRANTED, MONDAY);
    static final MatterEvent.Closed CLOSED = new MatterEvent.Closed(MONDAY);
    static final MatterEvent.OffenceFlagged OFFENCE = new MatterEvent.OffenceFlagged("theft", false, MONDAY);
    static final MatterEvent.NonPunishmentRaised RAISED = new MatterEvent.NonPunishmentRaised("prosecutor", MONDAY);
    static final MatterEvent.NonPunishmentDecided REFUSED =
            new MatterEvent.NonPunishmentDecided(NonPunishmentOutcome.REFUSED, MONDAY);
    static final MatterEvent.CompensationClaimed CLAIMED =
            new MatterEvent.CompensationClaimed(CompensationSource.STATE_FUND, MONDAY);

    private Given() {}

    static MatterEvent.Opened opened(MatterType type) {
        return new MatterEvent.Opened(MATTER, CENTRE, type, true, "sqi", "lost her papers", MONDAY);
    }

    static Matter.Intake intake(MatterType type) {
        return new Matter.Intake(type, true, "sqi", "lost her papers");
    }

    static Matter.Check clear() {
        return new Matter.Check(true, "Ms Grey", null);
    }

    static Matter.Check notClear() {
        return new Matter.Check(false, null, DeclineReason.CONFLICT_OF_INTEREST);
    }
}
