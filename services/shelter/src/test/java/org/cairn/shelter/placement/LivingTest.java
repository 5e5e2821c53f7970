package org.cairn.shelter.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.DischargeReason;
import org.cairn.shelter.placement.Placement.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LivingTest extends Stories {

    @Test
    void a_person_goes_away_for_a_while_and_comes_back_to_the_same_bed() {
        living.when(goOnLeave).then(away);
        living.given(away).when(comeBack).then(back);
        living.given(away, back).when(goOnLeave).then(away);
    }

    @Test
    void who_is_not_there_cannot_go_away() {
        living.given(away).when(goOnLeave).refused(Refusal.AWAY);
        living.given(missing).when(goOnLeave).refused(Refusal.AWAY);
        living.given(moving).when(goOnLeave).refused(Refusal.TRANSFER_RUNS);
        placement.given(accepted).when(goOnLeave).refused(Refusal.NOT_ADMITTED);
    }

    @Test
    void only_who_is_on_leave_comes_back_from_leave() {
        living.when(comeBack).refused(Refusal.NOT_ON_LEAVE);
        living.given(missing).when(comeBack).refused(Refusal.NOT_ON_LEAVE);
    }

    @Test
    void a_missing_person_keeps_their_bed_and_lives_there_again_when_found() {
        living.when(reportMissing).then(missing);
        living.given(away).when(reportMissing).then(missing);
        living.given(missing).when(noteFound).then(found);
        living.given(missing, found).when(goOnLeave).then(away);
        living.given(missing).when(reportMissing).refused(Refusal.ALREADY_MISSING);
        living.when(noteFound).refused(Refusal.NOT_MISSING);
    }

    @Test
    void a_move_to_another_shelter_leaves_the_stay_as_it_was_until_they_have_arrived() {
        living.when(requestTransfer).then(moving);
        living.given(moving).when(cancelTransfer).then(staying);
        living.given(moving, staying).when(goOnLeave).then(away);
        living.given(moving).when(arrive).then(moved);
        living.given(moving, moved).when(requestTransfer).refused(Refusal.ALREADY_DISCHARGED);
    }

    @Test
    void who_is_on_leave_may_move_on_from_there_and_is_on_leave_still_when_nothing_comes_of_it() {
        living.given(away).when(requestTransfer).then(moving);
        living.given(away, moving, staying).when(comeBack).then(back);
    }

    @Test
    void who_goes_missing_on_the_way_may_still_arrive() {
        living.given(moving).when(reportMissing).then(missing);
        living.given(moving, missing).when(arrive).then(moved);
        living.given(moving, missing).when(noteFound).then(found);
        living.given(moving, missing, found).when(arrive).then(moved);
    }

    @Test
    void a_move_is_requested_once_and_for_who_is_there() {
        living.given(moving).when(requestTransfer).refused(Refusal.TRANSFER_RUNS);
        living.given(missing).when(requestTransfer).refused(Refusal.AWAY);
        living.when(cancelTransfer).refused(Refusal.NO_TRANSFER);
        living.when(arrive).refused(Refusal.NO_TRANSFER);
        living.given(missing).when(arrive).refused(Refusal.NO_TRANSFER);
        placement.given(accepted).when(requestTransfer).refused(Refusal.NOT_ADMITTED);
    }

    @Test
    void nobody_is_put_out_while_the_law_keeps_them_in_support() {
        for (var put : List.of(DischargeReason.MOVED_ON, DischargeReason.END_OF_SUPPORT)) {
            var safeguarded = new Command.Discharge(put, true, NOON);
            living.when(safeguarded).refused(Refusal.PROTECTED);
            living.given(away).when(safeguarded).refused(Refusal.PROTECTED);
            living.given(moving).when(safeguarded).refused(Refusal.PROTECTED);
            placement.given(accepted).when(safeguarded).refused(Refusal.PROTECTED);
            living.when(discharge(put)).then(discharged(put));
        }
        living.given(missing)
                .when(new Command.Discharge(DischargeReason.NOT_FOUND, true, NOON))
                .refused(Refusal.PROTECTED);
        living.given(missing).when(discharge(DischargeReason.NOT_FOUND)).then(discharged(DischargeReason.NOT_FOUND));
    }

    @Test
    void the_person_may_always_go() {
        for (var own : List.of(
                DischargeReason.OWN_WISH,
                DischargeReason.TRANSFERRED,
                DischargeReason.RETURNED,
                DischargeReason.DECEASED)) {
            living.when(new Command.Discharge(own, true, NOON)).then(discharged(own));
        }
    }

    @Test
    void a_reason_must_fit_how_the_stay_stands() {
        var didNotCome = new Command.Discharge(DischargeReason.DID_NOT_COME, true, NOON);
        placement.given(accepted).when(didNotCome).then(discharged(DischargeReason.DID_NOT_COME));
        placement.given(bedless).when(didNotCome).then(discharged(DischargeReason.DID_NOT_COME));
        living.when(didNotCome).refused(Refusal.CAME_ALREADY);
        living.given(missing).when(didNotCome).refused(Refusal.CAME_ALREADY);
        living.when(discharge(DischargeReason.NOT_FOUND)).refused(Refusal.NOT_MISSING);
        placement.given(accepted).when(discharge(DischargeReason.NOT_FOUND)).refused(Refusal.NOT_MISSING);
    }

    @Test
    void a_stay_that_is_over_stays_over() {
        var over = living.given(discharged(DischargeReason.OWN_WISH));
        for (var command : List.of(wait, offer, accept, admit, goOnLeave, noteFound, requestTransfer, arrive)) {
            over.when(command).refused(Refusal.ALREADY_DISCHARGED);
            living.given(moving, moved).when(command).refused(Refusal.ALREADY_DISCHARGED);
        }
        EnumSet.allOf(DischargeReason.class)
                .forEach(reason -> over.when(discharge(reason)).refused(Refusal.ALREADY_DISCHARGED));
    }

    @Test
    void an_old_shelter_reads_that_the_person_moved_and_not_where() {
        var before = read(accepted, admitted, moving);
        var after = before.and(moved);
        assertThat(before.transfer().regionTo()).isEqualTo("Wales");
        assertThat(after.phase()).isEqualTo(PlacementRecord.Phase.TRANSFERRED);
        assertThat(after.transfer().regionTo()).isNull();
        assertThat(after.transfer().regionWithheld()).isTrue();
    }

    private static PlacementRecord read(PlacementEvent... story) {
        return List.of(story).stream().reduce(PlacementRecord.BLANK, PlacementRecord::and, (one, other) -> other);
    }
}
