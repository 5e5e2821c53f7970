package org.cairn.shelter.placement;

import java.util.EnumSet;
import java.util.Set;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.contracts.shelter.PlacementEvent.IntakeStep;
import org.cairn.contracts.shelter.PlacementEvent.WaitEnd;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.Placement.Elsewhere;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacementTest extends Stories {

    @Test
    void a_person_waits_for_a_place_until_a_bed_is_held_for_them_and_the_referral_accepted() {
        placement.when(wait).then(waitlisted);
        placement.given(waitlisted).when(offer).then(offered);
        placement
                .given(waitlisted, offered)
                .when(new Command.Accept(REFERRAL, SHELTER, OFFER, NOON))
                .then(
                        new PlacementEvent.LeftWaitList(WaitEnd.PLACE_FOUND, NOON),
                        new PlacementEvent.Accepted(REFERRAL, SHELTER, OFFER, NOON));
    }

    @Test
    void a_person_waits_once_and_not_on_a_referral_that_is_over() {
        placement.given(waitlisted).when(wait).refused(Refusal.ALREADY_WAITING);
        placement.given(waitlisted, offered).when(wait).refused(Refusal.ALREADY_WAITING);
        placement.when(new Command.Wait(REFERRAL, SHELTER, true, NOON)).refused(Refusal.REFERRAL_OVER);
        placement.given(accepted).when(wait).refused(Refusal.ALREADY_ACCEPTED);
        living.when(wait).refused(Refusal.ALREADY_ACCEPTED);
    }

    @Test
    void an_offer_that_runs_out_costs_the_person_that_bed_and_nothing_else() {
        placement
                .given(waitlisted, offered)
                .when(passOn)
                .then(
                        new PlacementEvent.LeftWaitList(WaitEnd.OFFER_LAPSED, LATER),
                        new PlacementEvent.Waitlisted(REFERRAL, SHELTER, LATER));
        placement.given(waitlisted).when(passOn).then();
        placement.given(accepted).when(passOn).then();
        living.when(passOn).then();
    }

    @Test
    void who_does_not_wait_is_offered_nothing_and_leaves_no_list() {
        placement.when(offer).refused(Refusal.NOT_WAITING);
        placement.given(waitlisted, offered).when(offer).refused(Refusal.NOT_WAITING);
        placement.given(accepted).when(offer).refused(Refusal.NOT_WAITING);
        living.when(offer).refused(Refusal.NOT_WAITING);
        placement.when(leaveList).refused(Refusal.NOT_WAITING);
        placement.given(accepted).when(leaveList).refused(Refusal.NOT_WAITING);
        living.when(leaveList).refused(Refusal.NOT_WAITING);
    }

    @Test
    void a_person_may_leave_the_list_and_wait_again() {
        var left = new PlacementEvent.LeftWaitList(WaitEnd.OWN_WISH, NOON);
        placement.given(waitlisted).when(leaveList).then(left);
        placement.given(waitlisted, offered).when(leaveList).then(left);
        placement.given(waitlisted, left).when(wait).then(waitlisted);
    }

    @Test
    void a_stay_begins_with_an_accepted_referral_and_a_bed() {
        placement.when(accept).then(accepted);
        placement.when(admit).refused(Refusal.NOT_ACCEPTED);
        placement.given(waitlisted).when(admit).refused(Refusal.NOT_ACCEPTED);
        placement.when(discharge(DischargeReason.OWN_WISH)).refused(Refusal.NOT_ACCEPTED);
    }

    @Test
    void a_referral_is_taken_on_once() {
        placement.given(accepted).when(accept).refused(Refusal.ALREADY_ACCEPTED);
        placement.given(accepted).when(alert).refused(Refusal.ALREADY_ACCEPTED);
        placement.given(bedless).when(alert).refused(Refusal.ALREADY_ACCEPTED);
        living.when(accept).refused(Refusal.ALREADY_ACCEPTED);
        living.when(alert).refused(Refusal.ALREADY_ACCEPTED);
    }

    @Test
    void without_a_bed_somebody_is_told_and_nobody_moves_in() {
        placement.when(alert).then(bedless);
        placement.given(waitlisted).when(alert).then(bedless);
        placement.given(bedless).when(admit).refused(Refusal.NO_BED);
        placement.given(bedless).when(accept).then(accepted);
        placement.given(bedless, accepted).when(admit).then(admitted);
    }

    @Test
    void nobody_moves_in_before_the_first_questions() {
        var allButRisk = EnumSet.copyOf(Placement.REQUIRED);
        allButRisk.remove(IntakeStep.RISK_LEVEL);
        placement.given(accepted).when(admit).then(admitted);
        placement
                .given(accepted)
                .when(new Command.Admit(allButRisk, Elsewhere.NOWHERE, NOON))
                .refused(Refusal.CHECKLIST_INCOMPLETE);
        placement
                .given(accepted)
                .when(new Command.Admit(Set.of(), Elsewhere.NOWHERE, NOON))
                .refused(Refusal.CHECKLIST_INCOMPLETE);
    }

    @Test
    void the_other_steps_may_be_gone_through_as_well() {
        var all = EnumSet.allOf(IntakeStep.class);
        placement
                .given(accepted)
                .when(new Command.Admit(all, Elsewhere.NOWHERE, NOON))
                .then(new PlacementEvent.Admitted(all, NOON));
    }

    @Test
    void a_person_moves_in_once_and_lives_in_one_shelter_at_a_time() {
        living.when(admit).refused(Refusal.ALREADY_ADMITTED);
        placement
                .given(accepted)
                .when(new Command.Admit(Placement.REQUIRED, Elsewhere.LIVED_IN, NOON))
                .refused(Refusal.ALREADY_PLACED);
        placement
                .given(accepted)
                .when(new Command.Admit(Placement.REQUIRED, Elsewhere.MOVING_HERE, NOON))
                .then(admitted);
    }
}
