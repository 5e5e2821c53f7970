package org.cairn.shelter.placement;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;

/** One person's stay in a shelter, from the accepted referral to the day they move out. Pure. */
public sealed interface Placement {

    /** What must be gone through before anybody moves in; the other steps may follow. */
    Set<IntakeStep> REQUIRED = EnumSet.of(
            IntakeStep.SAFE_CONTACT, IntakeStep.URGENT_MEDICAL, IntakeStep.INTERPRETER, IntakeStep.RISK_LEVEL);

    /** No referral was accepted yet. */
    record Awaited() implements Placement {}

    /** A referral was accepted and there is no bed for it: somebody must act. */
    record WithoutBed(ReferralId referral, AgencyId shelter) implements Placement {}

    /** A bed is kept. */
    record Accepted(HoldId hold) implements Placement {}

    /** The person lives there. */
    record Admitted(HoldId hold) implements Placement {}

    /** The stay is over, or never began. */
    record Discharged() implements Placement {}

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** A bed is kept for the accepted referral. */
        record Accept(ReferralId referral, AgencyId shelter, HoldId hold, Instant at) implements Command {}

        /** None could be kept. */
        record Alert(ReferralId referral, AgencyId shelter, Instant at) implements Command {}

        /** The person moves in, and these questions were gone through. */
        record Admit(Set<IntakeStep> checklist, Instant at) implements Command {}

        /** The person moves out, or does not come. */
        record Discharge(DischargeReason reason, Instant at) implements Command {}
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        NOT_ACCEPTED("No referral was accepted for this stay.", "Accept the referral in coordination first."),
        ALREADY_ACCEPTED("A bed is kept for this referral already.", "Read the placement to see where it stands."),
        NO_BED(
                "The bed that was held had run out, and there is no room.",
                "Free or add a place and admit again, or cancel the referral so that another shelter can take it."),
        CHECKLIST_INCOMPLETE(
                "Nobody moves in before safe contact, urgent medical needs, an interpreter and the level of risk were gone"
                        + " through.",
                "Go through them with the person and send the checklist with SAFE_CONTACT, URGENT_MEDICAL, INTERPRETER and"
                        + " RISK_LEVEL set to true."),
        ALREADY_ADMITTED("The person has moved in already.", "Read the placement to see where it stands."),
        ALREADY_DISCHARGED("This stay is over.", "A new stay begins with a new referral.");

        private final String because;
        private final String wayOut;

        Refusal(String because, String wayOut) {
            this.because = because;
            this.wayOut = wayOut;
        }

        @Override
        public String because() {
            return because;
        }

        @Override
        public String wayOut() {
            return wayOut;
        }

        @Override
        public String field() {
            return this == CHECKLIST_INCOMPLETE ? "checklist" : "";
        }
    }

    /** The rules, one line each, read from the top; what no line allows is refused. */
    static Decision<PlacementEvent, Refusal> decide(Placement placement, Command command) {
        return switch (new Turn(placement, command)) {
            case Turn(Awaited _, Command.Accept c) -> accepted(c);
            case Turn(WithoutBed _, Command.Accept c) -> accepted(c);
            case Turn(Awaited _, Command.Alert(var referral, var shelter, var at)) ->
                agreed(new PlacementEvent.HoldLapsed(referral, shelter, at));
            case Turn(Awaited _, var _) -> refused(Refusal.NOT_ACCEPTED);
            case Turn(Discharged _, var _) -> refused(Refusal.ALREADY_DISCHARGED);
            case Turn(var _, Command.Accept _) -> refused(Refusal.ALREADY_ACCEPTED);
            case Turn(var _, Command.Alert _) -> refused(Refusal.ALREADY_ACCEPTED);
            case Turn(Admitted _, Command.Admit _) -> refused(Refusal.ALREADY_ADMITTED);
            case Turn(WithoutBed _, Command.Admit _) -> refused(Refusal.NO_BED);
            case Turn(Accepted _, Command.Admit(var steps, var _))
            when !steps.containsAll(REQUIRED) -> refused(Refusal.CHECKLIST_INCOMPLETE);
            case Turn(Accepted _, Command.Admit(var steps, var at)) -> agreed(new PlacementEvent.Admitted(steps, at));
            case Turn(var _, Command.Discharge(var reason, var at)) ->
                agreed(new PlacementEvent.Discharged(reason, at));
        };
    }

    private static Decision<PlacementEvent, Refusal> accepted(Command.Accept c) {
        return agreed(new PlacementEvent.Accepted(c.referral(), c.shelter(), c.hold(), c.at()));
    }

    /** Facts folded into state. No default: a new event does not compile until it is handled here. */
    static Placement evolve(Placement placement, PlacementEvent event) {
        return switch (event) {
            case PlacementEvent.Accepted e -> new Accepted(e.hold());
            case PlacementEvent.HoldLapsed e -> new WithoutBed(e.referral(), e.shelter());
            case PlacementEvent.Admitted _ -> new Admitted(holdOf(placement).orElseThrow());
            case PlacementEvent.Discharged _ -> new Discharged();
            case PlacementEvent.Waitlisted _,
                    PlacementEvent.BedOffered _,
                    PlacementEvent.LeftWaitList _,
                    PlacementEvent.WentOnLeave _,
                    PlacementEvent.ReturnedFromLeave _,
                    PlacementEvent.Missing _,
                    PlacementEvent.Found _,
                    PlacementEvent.TransferRequested _,
                    PlacementEvent.TransferCancelled _,
                    PlacementEvent.Transferred _ -> placement;
        };
    }

    /** The hold under which a bed is taken for it, if one is. */
    static Optional<HoldId> holdOf(Placement placement) {
        return switch (placement) {
            case Accepted(var hold) -> Optional.of(hold);
            case Admitted(var hold) -> Optional.of(hold);
            case Awaited _, WithoutBed _, Discharged _ -> Optional.empty();
        };
    }

    record Turn(Placement placement, Command command) {}
}
