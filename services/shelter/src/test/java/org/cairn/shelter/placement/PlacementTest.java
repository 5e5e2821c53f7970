package org.cairn.shelter.placement;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.Placement.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacementTest {

    static final ReferralId REFERRAL = new ReferralId(new UUID(0, 1));
    static final HoldId HOLD = new HoldId(new UUID(0, 2));
    static final AgencyId SHELTER = new AgencyId("north-house");
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    final Scenario<Placement, Command, PlacementEvent, Refusal> placement =
            new Scenario<>(new Placement.Awaited(), Placement::decide, Placement::evolve);
    final Command accept = new Command.Accept(REFERRAL, SHELTER, HOLD, NOON);
    final Command alert = new Command.Alert(REFERRAL, SHELTER, NOON);
    final Command admit = new Command.Admit(Placement.REQUIRED, NOON);
    final Command discharge = new Command.Discharge(DischargeReason.MOVED_ON, NOON);
    final PlacementEvent accepted = new PlacementEvent.Accepted(REFERRAL, SHELTER, HOLD, NOON);
    final PlacementEvent bedless = new PlacementEvent.HoldLapsed(REFERRAL, SHELTER, NOON);
    final PlacementEvent admitted = new PlacementEvent.Admitted(Placement.REQUIRED, NOON);
    final PlacementEvent discharged = new PlacementEvent.Discharged(DischargeReason.MOVED_ON, NOON);

    @Test
    void a_stay_begins_with_an_accepted_referral_and_a_bed() {
        placement.when(accept).then(accepted);
        placement.when(admit).refused(Refusal.NOT_ACCEPTED);
        placement.when(discharge).refused(Refusal.NOT_ACCEPTED);
    }

    @Test
    void a_referral_is_taken_on_once() {
        placement.given(accepted).when(accept).refused(Refusal.ALREADY_ACCEPTED);
        placement.given(accepted).when(alert).refused(Refusal.ALREADY_ACCEPTED);
        placement.given(bedless).when(alert).refused(Refusal.ALREADY_ACCEPTED);
    }

    @Test
    void without_a_bed_somebody_is_told_and_nobody_moves_in() {
        placement.when(alert).then(bedless);
        placement.given(bedless).when(admit).refused(Refusal.NO_BED);
        placement.given(bedless).when(accept).then(accepted);
        placement.given(bedless, accepted).when(admit).then(admitted);
    }

    @Test
    void nobody_moves_in_before_the_first_questions() {
        var allButRisk = EnumSet.copyOf(Placement.REQUIRED);
        allButRisk.remove(IntakeStep.RISK_LEVEL);
        placement.given(accepted).when(admit).then(admitted);
        placement.given(accepted).when(new Command.Admit(allButRisk, NOON)).refused(Refusal.CHECKLIST_INCOMPLETE);
        placement.given(accepted).when(new Command.Admit(Set.of(), NOON)).refused(Refusal.CHECKLIST_INCOMPLETE);
    }

    @Test
    void the_other_steps_may_be_gone_through_as_well() {
        var all = EnumSet.allOf(IntakeStep.class);
        placement.given(accepted).when(new Command.Admit(all, NOON)).then(new PlacementEvent.Admitted(all, NOON));
    }

    @Test
    void a_person_moves_in_once() {
        placement.given(accepted, admitted).when(admit).refused(Refusal.ALREADY_ADMITTED);
    }

    @Test
    void a_stay_ends_once_and_also_when_the_person_never_came() {
        placement.given(accepted, admitted).when(discharge).then(discharged);
        placement.given(accepted).when(discharge).then(discharged);
        placement.given(bedless).when(discharge).then(discharged);
        placement.given(accepted, admitted, discharged).when(discharge).refused(Refusal.ALREADY_DISCHARGED);
        placement.given(accepted, admitted, discharged).when(admit).refused(Refusal.ALREADY_DISCHARGED);
    }
}
