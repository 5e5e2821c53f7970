package org.cairn.legalaid.matter;

import static org.cairn.legalaid.matter.Given.ACTIVE;
import static org.cairn.legalaid.matter.Given.ASSIGNED;
import static org.cairn.legalaid.matter.Given.CENTRE;
import static org.cairn.legalaid.matter.Given.CLOSED;
import static org.cairn.legalaid.matter.Given.DECLINED;
import static org.cairn.legalaid.matter.Given.INTAKE;
import static org.cairn.legalaid.matter.Given.MATTER;
import static org.cairn.legalaid.matter.Given.MONDAY;
import static org.cairn.legalaid.matter.Given.OPENED;
import static org.cairn.legalaid.matter.Given.RESOLVED;
import static org.cairn.legalaid.matter.Given.RESUMED;
import static org.cairn.legalaid.matter.Given.SUSPENDED;
import static org.cairn.legalaid.matter.Given.clear;
import static org.cairn.legalaid.matter.Given.notClear;
import static org.cairn.legalaid.matter.Given.opened;

import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.MatterEvent.DeclineReason;
import org.cairn.contracts.legalaid.MatterEvent.MatterOutcome;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.legalaid.matter.Matter.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MatterTest {

    private static final Command ACTIVATE = new Command.Activate(MONDAY);
    private static final Command SUSPEND = new Command.Suspend("waits for papers", MONDAY);
    private static final Command RESUME = new Command.Resume(MONDAY);
    private static final Command RESOLVE = new Command.Resolve(MatterOutcome.GRANTED, MONDAY);
    private static final Command CLOSE = new Command.Close(MONDAY);
    private static final Command ADVISE = new Command.NoteAdvice("stay", MONDAY);

    final Scenario<Matter, Command, MatterEvent, Refusal> matter =
            new Scenario<>(Matter.NONE, Matter::decide, Matter::evolve);

    @Test
    void a_matter_is_opened_once_with_legal_aid_and_language() {
        matter.when(open(false)).then(OPENED);
        matter.given(OPENED).when(open(false)).refused(Refusal.ALREADY_OPENED);
    }

    @Test
    void a_closed_pathway_opens_nothing_new_and_lets_what_runs_go_on() {
        matter.when(open(true)).refused(Refusal.PATHWAY_CLOSED);
        matter.given(OPENED, ASSIGNED, ACTIVE).when(RESOLVE).then(RESOLVED);
    }

    @Test
    void nobody_acts_before_the_conflict_check() {
        for (var command : new Command[] {ACTIVATE, SUSPEND, RESUME, RESOLVE, CLOSE, ADVISE}) {
            matter.given(OPENED).when(command).refused(Refusal.NOT_ASSIGNED);
        }
    }

    @Test
    void a_clear_check_assigns_a_lawyer_once() {
        matter.given(OPENED).when(check(clear(), false)).then(ASSIGNED);
        matter.given(OPENED, ASSIGNED).when(check(clear(), false)).refused(Refusal.ALREADY_CHECKED);
        matter.when(check(clear(), false)).refused(Refusal.UNKNOWN_MATTER);
    }

    @Test
    void nobody_is_assigned_while_the_register_speaks_against_it() {
        matter.given(OPENED).when(check(clear(), true)).refused(Refusal.CONFLICT_OF_INTEREST);
        matter.given(OPENED).when(check(notClear(), true)).then(DECLINED);
    }

    @Test
    void what_was_declined_is_over_for_that_agency() {
        matter.given(OPENED).when(check(notClear(), false)).then(DECLINED);
        matter.given(OPENED, DECLINED).when(check(clear(), false)).refused(Refusal.ALREADY_CHECKED);
        matter.given(OPENED, DECLINED).when(ACTIVATE).refused(Refusal.WAS_DECLINED);
    }

    @Test
    void who_takes_up_a_matter_that_nobody_has_gets_it() {
        var other = new AgencyId("advocates");
        var waiting = new MatterEvent.AwaitsLawyer(MATTER, MONDAY);
        matter.when(new Command.Await(MATTER, false, MONDAY)).then(waiting);
        matter.when(new Command.Await(MATTER, true, MONDAY)).refused(Refusal.PATHWAY_CLOSED);
        matter.given(waiting).when(new Command.Await(MATTER, false, MONDAY)).refused(Refusal.ALREADY_OPENED);
        matter.given(waiting)
                .when(new Command.CheckConflict(clear(), false, other, MONDAY))
                .then(
                        new MatterEvent.Opened(MATTER, other, MatterType.NON_PUNISHMENT, false, null, null, MONDAY),
                        new MatterEvent.Assigned(other, "Ms Grey", MONDAY));
        var turnedDown = new MatterEvent.TurnedDown(other, DeclineReason.CONFLICT_OF_INTEREST, MONDAY);
        matter.given(waiting)
                .when(new Command.CheckConflict(notClear(), false, other, MONDAY))
                .then(turnedDown);
        matter.given(waiting, turnedDown)
                .when(new Command.CheckConflict(clear(), true, CENTRE, MONDAY))
                .refused(Refusal.CONFLICT_OF_INTEREST);
    }

    @Test
    void work_begins_rests_and_goes_on() {
        matter.given(OPENED, ASSIGNED).when(ACTIVATE).then(ACTIVE);
        matter.given(OPENED, ASSIGNED, ACTIVE).when(ACTIVATE).refused(Refusal.ALREADY_ACTIVE);
        matter.given(OPENED, ASSIGNED, ACTIVE).when(SUSPEND).then(SUSPENDED);
        matter.given(OPENED, ASSIGNED).when(SUSPEND).refused(Refusal.NOT_ACTIVE);
        matter.given(OPENED, ASSIGNED, ACTIVE, SUSPENDED).when(RESUME).then(RESUMED);
        matter.given(OPENED, ASSIGNED, ACTIVE).when(RESUME).refused(Refusal.NOT_SUSPENDED);
    }

    @Test
    void it_is_resolved_from_work_and_closed_after_that() {
        matter.given(OPENED, ASSIGNED).when(RESOLVE).refused(Refusal.NOT_ACTIVE);
        matter.given(OPENED, ASSIGNED, ACTIVE, SUSPENDED).when(RESOLVE).then(RESOLVED);
        matter.given(OPENED, ASSIGNED, ACTIVE).when(CLOSE).refused(Refusal.NOT_RESOLVED);
        matter.given(OPENED, ASSIGNED, ACTIVE, RESOLVED).when(CLOSE).then(CLOSED);
        matter.given(OPENED, ASSIGNED, ACTIVE, RESOLVED).when(RESOLVE).refused(Refusal.ALREADY_RESOLVED);
        matter.given(OPENED, ASSIGNED, ACTIVE, RESOLVED, CLOSED).when(CLOSE).refused(Refusal.ALREADY_CLOSED);
    }

    @Test
    void advice_is_written_down_while_somebody_acts() {
        matter.given(OPENED, ASSIGNED).when(ADVISE).then(new MatterEvent.AdviceNoted("stay", MONDAY));
        matter.given(OPENED, ASSIGNED, ACTIVE, RESOLVED).when(ADVISE).refused(Refusal.ALREADY_RESOLVED);
        matter.when(ADVISE).refused(Refusal.UNKNOWN_MATTER);
    }

    @Test
    void a_complaint_about_what_was_done_abroad_is_made_in_a_criminal_matter() {
        var complain = new Command.LodgeComplaint("AL", MONDAY);
        matter.given(opened(MatterType.CRIMINAL_PARTICIPATION), ASSIGNED)
                .when(complain)
                .then(new MatterEvent.ComplaintLodged("AL", MONDAY));
        matter.given(OPENED, ASSIGNED).when(complain).refused(Refusal.NO_CRIMINAL_MATTER);
    }

    @Test
    void another_agency_assists_only_with_the_persons_consent() {
        var ngo = new AgencyId("harbour-aid");
        matter.given(OPENED, ASSIGNED)
                .when(new Command.AgreeAssistance(ngo, true, MONDAY))
                .then(new MatterEvent.AssistanceAgreed(ngo, MONDAY));
        matter.given(OPENED, ASSIGNED)
                .when(new Command.AgreeAssistance(ngo, false, MONDAY))
                .refused(Refusal.NO_CONSENT);
    }

    private static Command open(boolean closed) {
        return new Command.Open(MATTER, INTAKE, CENTRE, closed, MONDAY);
    }

    private static Command check(Matter.Check check, boolean registered) {
        return new Command.CheckConflict(check, registered, CENTRE, MONDAY);
    }
}
