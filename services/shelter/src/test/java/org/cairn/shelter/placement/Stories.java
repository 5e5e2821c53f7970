package org.cairn.shelter.placement;

import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.contracts.shelter.PlacementEvent.RiskLevel;
import org.cairn.contracts.shelter.PlacementEvent.TransferBasis;
import org.cairn.contracts.shelter.PlacementEvent.WaitEnd;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.Placement.Elsewhere;

/** The commands and facts of a stay, for its tests to tell stories with. */
abstract class Stories {

    static final ReferralId REFERRAL = new ReferralId(new UUID(0, 1));
    static final HoldId HOLD = new HoldId(new UUID(0, 2));
    static final HoldId OFFER = new HoldId(new UUID(0, 3));
    static final PlacementId NEXT = new PlacementId(new UUID(0, 4));
    static final AgencyId SHELTER = new AgencyId("north-house");
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(7_200);

    final Scenario<Placement, Command, PlacementEvent, Refusal> placement =
            new Scenario<>(new Placement.Requested(), PlacementRules::decide, Placement::evolve);
    final Command wait = new Command.Wait(REFERRAL, SHELTER, false, NOON);
    final Command offer = new Command.Offer(OFFER, LATER, NOON);
    final Command passOn = new Command.PassOn(LATER);
    final Command leaveList = new Command.LeaveWaitList(WaitEnd.OWN_WISH, NOON);
    final Command accept = new Command.Accept(REFERRAL, SHELTER, HOLD, NOON);
    final Command alert = new Command.Alert(REFERRAL, SHELTER, NOON);
    final Command admit = new Command.Admit(Placement.REQUIRED, Elsewhere.NOWHERE, NOON);
    final Command goOnLeave = new Command.GoOnLeave(LATER, NOON);
    final Command comeBack = new Command.Return(NOON);
    final Command reportMissing = new Command.ReportMissing(NOON, RiskLevel.HIGH, NOON);
    final Command noteFound = new Command.NoteFound(NOON);
    final Command requestTransfer = new Command.RequestTransfer(TransferBasis.EMERGENCY, "Wales", false, NOON);
    final Command cancelTransfer = new Command.CancelTransfer(NOON);
    final Command arrive = new Command.Arrive(NEXT, NOON);
    final PlacementEvent waitlisted = new PlacementEvent.Waitlisted(REFERRAL, SHELTER, NOON);
    final PlacementEvent offered = new PlacementEvent.BedOffered(REFERRAL, SHELTER, OFFER, LATER, NOON);
    final PlacementEvent accepted = new PlacementEvent.Accepted(REFERRAL, SHELTER, HOLD, NOON);
    final PlacementEvent bedless = new PlacementEvent.HoldLapsed(REFERRAL, SHELTER, NOON);
    final PlacementEvent admitted = new PlacementEvent.Admitted(Placement.REQUIRED, NOON);
    final PlacementEvent away = new PlacementEvent.WentOnLeave(LATER, NOON);
    final PlacementEvent back = new PlacementEvent.ReturnedFromLeave(NOON);
    final PlacementEvent missing = new PlacementEvent.Missing(NOON, RiskLevel.HIGH, NOON);
    final PlacementEvent found = new PlacementEvent.Found(NOON);
    final PlacementEvent moving = new PlacementEvent.TransferRequested(TransferBasis.EMERGENCY, "Wales", NOON);
    final PlacementEvent staying = new PlacementEvent.TransferCancelled(NOON);
    final PlacementEvent moved = new PlacementEvent.Transferred(NEXT, NOON);

    final Scenario<Placement, Command, PlacementEvent, Refusal> living = placement.given(accepted, admitted);

    static Command discharge(DischargeReason reason) {
        return new Command.Discharge(reason, false, NOON);
    }

    static PlacementEvent discharged(DischargeReason reason) {
        return new PlacementEvent.Discharged(reason, NOON);
    }
}
