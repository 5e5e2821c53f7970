package org.cairn.shelter.placement;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;
import org.cairn.contracts.shelter.PlacementEvent.RiskLevel;
import org.cairn.contracts.shelter.PlacementEvent.TransferBasis;
import org.cairn.contracts.shelter.PlacementEvent.WaitEnd;

/** One person's stay in a shelter, from the referral that asked for it to the day they move out. Pure. */
public sealed interface Placement {

    /** What must be gone through before anybody moves in; the other steps may follow. */
    Set<IntakeStep> REQUIRED = EnumSet.of(
            IntakeStep.SAFE_CONTACT, IntakeStep.URGENT_MEDICAL, IntakeStep.INTERPRETER, IntakeStep.RISK_LEVEL);

    /** The shelter is asked at most; nothing is promised. */
    record Requested() implements Placement {}

    /** There was no room; the person waits in turn. */
    record Waitlisted(ReferralId referral, AgencyId shelter) implements Placement {}

    /** A bed is held for the person for a while; the shelter now accepts the referral with it. */
    record CapacityHeld(ReferralId referral, AgencyId shelter, HoldId hold) implements Placement {}

    /** A referral was accepted and there is no bed for it: somebody must act. */
    record WithoutBed(ReferralId referral, AgencyId shelter) implements Placement {}

    /** The referral was accepted and a bed is kept. */
    record Accepted(HoldId hold) implements Placement {}

    /** The person lives there. */
    record Admitted(HoldId hold) implements Placement {}

    /** The person is away until then and comes back; the bed stays theirs. */
    record OnLeave(HoldId hold, Instant until) implements Placement {}

    /** Nobody knows where the person is; {@code backTo} is how the stay goes on when they are found. */
    record Missing(HoldId hold, Placement backTo) implements Placement {}

    /** The person shall move elsewhere; {@code staying} is how the stay goes on meanwhile. */
    record TransferPending(HoldId hold, Placement staying) implements Placement {}

    /** The person has arrived in another shelter. */
    record Transferred() implements Placement {}

    /** The stay is over, or never began. */
    record Discharged() implements Placement {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** The person shall wait for a place; {@code over} when the referral has ended or another took it on. */
        record Wait(ReferralId referral, AgencyId shelter, boolean over, Instant at) implements Command {}

        /** A bed became free, and the person is next in turn. */
        record Offer(HoldId hold, Instant until, Instant at) implements Command {}

        /** The held bed went to the next in turn; the person waits on. */
        record PassOn(Instant at) implements Command {}

        /** The person waits here no longer. */
        record LeaveWaitList(WaitEnd reason, Instant at) implements Command {}

        /** A bed is kept for the accepted referral. */
        record Accept(ReferralId referral, AgencyId shelter, HoldId hold, Instant at) implements Command {}

        /** None could be kept. */
        record Alert(ReferralId referral, AgencyId shelter, Instant at) implements Command {}

        /** The person moves in, and these questions were gone through. */
        record Admit(Set<IntakeStep> checklist, Elsewhere elsewhere, Instant at) implements Command {}

        /** The person goes away for a while. */
        record GoOnLeave(Instant until, Instant at) implements Command {}

        /** The person is back from leave. */
        record Return(Instant at) implements Command {}

        /** The person is missing. */
        record ReportMissing(Instant lastSeenAt, RiskLevel risk, Instant at) implements Command {}

        /** The person who was missing is safe. */
        record NoteFound(Instant at) implements Command {}

        /** The person shall move to a shelter in that region; {@code reviewDue} while nobody has looked at a threat. */
        record RequestTransfer(TransferBasis basis, String regionTo, boolean reviewDue, Instant at)
                implements Command {}

        /** The person stays after all. */
        record CancelTransfer(Instant at) implements Command {}

        /** The person has moved in elsewhere, as that stay. */
        record Arrive(PlacementId to, Instant at) implements Command {}

        /** The person moves out, or does not come; {@code safeguarded} while the law keeps them in support. */
        record Discharge(DischargeReason reason, boolean safeguarded, Instant at) implements Command {}
    }

    /** Whether the person lives in another shelter at the moment of moving in. */
    enum Elsewhere {
        NOWHERE,
        MOVING_HERE,
        LIVED_IN
    }

    /** Facts folded into state. No default: a new event does not compile until it is handled here. */
    static Placement evolve(Placement placement, PlacementEvent event) {
        return switch (event) {
            case PlacementEvent.Waitlisted e -> new Waitlisted(e.referral(), e.shelter());
            case PlacementEvent.BedOffered e -> new CapacityHeld(e.referral(), e.shelter(), e.hold());
            case PlacementEvent.LeftWaitList _ -> new Requested();
            case PlacementEvent.Accepted e -> new Accepted(e.hold());
            case PlacementEvent.HoldLapsed e -> new WithoutBed(e.referral(), e.shelter());
            case PlacementEvent.Admitted _ -> new Admitted(bedOf(placement));
            case PlacementEvent.WentOnLeave e -> new OnLeave(bedOf(placement), e.until());
            case PlacementEvent.ReturnedFromLeave _ -> new Admitted(bedOf(placement));
            case PlacementEvent.Missing _ -> new Missing(bedOf(placement), whenFound(placement));
            case PlacementEvent.Found _ -> ((Missing) placement).backTo();
            case PlacementEvent.TransferRequested _ -> new TransferPending(bedOf(placement), placement);
            case PlacementEvent.TransferCancelled _ -> ((TransferPending) placement).staying();
            case PlacementEvent.Transferred _ -> new Transferred();
            case PlacementEvent.Discharged _ -> new Discharged();
        };
    }

    /** The hold under which a bed is taken or offered for it, if one is. */
    static Optional<HoldId> holdOf(Placement placement) {
        return switch (placement) {
            case CapacityHeld(var _, var _, var hold) -> Optional.of(hold);
            case Accepted(var hold) -> Optional.of(hold);
            case Admitted(var hold) -> Optional.of(hold);
            case OnLeave(var hold, var _) -> Optional.of(hold);
            case Missing(var hold, var _) -> Optional.of(hold);
            case TransferPending(var hold, var _) -> Optional.of(hold);
            case Requested _, Waitlisted _, WithoutBed _, Transferred _, Discharged _ -> Optional.empty();
        };
    }

    /** Whether a move to another shelter is under way, also while the person is missing. */
    static boolean moves(Placement placement) {
        return placement instanceof TransferPending
                || placement instanceof Missing(var _, TransferPending(var _, var _));
    }

    private static HoldId bedOf(Placement placement) {
        return holdOf(placement).orElseThrow();
    }

    /** Who is found is back in the house, or on the way to the next. */
    private static Placement whenFound(Placement placement) {
        return moves(placement) ? placement : new Admitted(bedOf(placement));
    }
}
