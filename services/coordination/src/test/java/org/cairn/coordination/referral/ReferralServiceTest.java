package org.cairn.coordination.referral;

import static org.cairn.coordination.referral.ReferralTest.*;
import static org.cairn.coordination.referral.Refusal.*;

import java.util.List;
import java.util.UUID;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.FailureReason;
import org.cairn.contracts.coordination.PauseReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.ServiceType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From the yes to the end, and what is said to have been an error. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralServiceTest {

    static final ReferralId WHOLE = new ReferralId(new UUID(3, 4));

    final Scenario<Referral, Command, ReferralEvent, Refusal> referral =
            new Scenario<>(new Referral.Unsent(), ReferralRules::decide, Referral::evolve);
    final ReferralEvent.Requested directed = request(List.of(NORTH));
    final ReferralEvent taken = new ReferralEvent.Accepted(NORTH, ServiceType.SHELTER, BED, LATER, LATER);
    final ReferralEvent started = new ReferralEvent.Started(LATER);
    final ReferralEvent held = new ReferralEvent.PutOnHold(PauseReason.WAITING_FOR_PERSON, LATER);
    final ReferralEvent resumed = new ReferralEvent.Resumed(LATER);
    final ReferralEvent failed = new ReferralEvent.Failed(FailureReason.PERSON_NOT_REACHED, LATER);
    final ReferralEvent done = new ReferralEvent.Completed(Outcome.PROVIDED, LATER);
    final ReferralEvent error = new ReferralEvent.EnteredInError(LATER);

    @Test
    void a_running_service_waits_and_goes_on() {
        referral.given(directed, taken, started).when(hold(NORTH)).then(held);
        referral.given(directed, taken, started, held).when(resume(NORTH)).then(resumed);
        referral.given(directed, taken, started, held, resumed)
                .when(hold(NORTH))
                .then(held);
    }

    @Test
    void only_what_runs_can_wait_and_only_what_waits_goes_on() {
        referral.given(directed, taken).when(hold(NORTH)).refused(NOT_STARTED);
        referral.given(directed, taken).when(resume(NORTH)).refused(NOT_ON_HOLD);
        referral.given(directed, taken, started).when(resume(NORTH)).refused(NOT_ON_HOLD);
        referral.given(directed, taken, started, held).when(hold(NORTH)).refused(ON_HOLD);
        referral.given(directed, taken, started, held)
                .when(new Command.Start(NORTH, LATER))
                .refused(ON_HOLD);
    }

    @Test
    void only_the_recipient_gives_the_service() {
        referral.given(directed, taken, started).when(hold(HARBOUR)).refused(NOT_THE_RECIPIENT);
        referral.given(directed, taken, started, held).when(resume(HARBOUR)).refused(NOT_THE_RECIPIENT);
        referral.given(directed, taken).when(fail(HARBOUR)).refused(NOT_THE_RECIPIENT);
    }

    @Test
    void a_service_that_could_not_be_given_failed() {
        referral.given(directed).when(fail(NORTH)).refused(NOT_TAKEN);
        referral.given(directed, taken).when(fail(NORTH)).then(failed);
        referral.given(directed, taken, started, held).when(fail(NORTH)).then(failed);
        referral.given(directed, taken, failed).when(fail(NORTH)).refused(OVER);
    }

    @Test
    void it_is_not_complete_while_parts_of_it_run() {
        referral.given(directed, taken, started).when(complete(1)).refused(PARTS_STILL_RUN);
        referral.given(directed, taken, started).when(complete(0)).then(done);
        referral.given(directed, taken, started, held).when(complete(0)).then(done);
    }

    @Test
    void who_has_taken_it_on_does_not_take_it_on_twice() {
        referral.given(directed, taken)
                .when(new Command.Accept(NORTH, BED, LATER, NEXT_YEAR, LATER))
                .refused(ALREADY_YOURS);
    }

    @Test
    void its_sender_says_in_any_state_that_it_was_an_error_and_once() {
        referral.given(directed).when(error(HARBOUR)).then(error);
        referral.given(directed, taken).when(error(HARBOUR)).then(error);
        referral.given(directed, taken, started).when(error(HARBOUR)).then(error);
        referral.given(directed, taken, started, held).when(error(HARBOUR)).then(error);
        referral.given(directed, taken, done).when(error(HARBOUR)).then(error);
        referral.given(directed, no(NORTH)).when(error(HARBOUR)).then(error);
        referral.given(directed, error).when(error(HARBOUR)).refused(OVER);
    }

    @Test
    void nobody_else_says_that_it_was_an_error() {
        referral.given(directed).when(error(NORTH)).refused(NOT_THE_SENDER);
        referral.given(directed, taken).when(error(NORTH)).refused(NOT_THE_SENDER);
        referral.given(directed, taken, done).when(error(NORTH)).refused(NOT_THE_SENDER);
    }

    @Test
    void what_the_platform_ends_it_ends_in_every_state_and_once() {
        var closed = new Command.Cancel(HARBOUR, CancelReason.PATHWAY_CLOSED, LATER);
        var cancelled = new ReferralEvent.Cancelled(CancelReason.PATHWAY_CLOSED, LATER);
        referral.given(directed).when(closed).then(cancelled);
        referral.given(directed, taken, started, held).when(closed).then(cancelled);
        referral.given(directed, taken, done).when(closed).then();
        referral.given(directed, cancelled).when(closed).then();
    }

    @Test
    void without_its_recipient_it_ends_and_without_another_it_goes_on() {
        var without = new Command.GoOnWithout(NORTH, CancelReason.AGENCY_LEFT, NOBODY, LATER);
        referral.given(directed, taken, started)
                .when(without)
                .then(new ReferralEvent.Cancelled(CancelReason.AGENCY_LEFT, LATER));
        referral.given(directed, taken, started)
                .when(new Command.GoOnWithout(SOUTH, CancelReason.AGENCY_LEFT, NOBODY, LATER))
                .then();
    }

    @Test
    void a_part_needs_a_whole_that_its_sender_has_taken_on() {
        var part = request(Kind.SUBREFERRAL, WHOLE, List.of(SOUTH), List.of());
        var request = new ReferralEvent.Accepted(HARBOUR, ServiceType.SHELTER, BED, LATER, LATER);
        var whole = Referral.evolve(Referral.evolve(new Referral.Unsent(), request(List.of(HARBOUR))), request);
        referral.given().when(new Command.Request(part, whole)).then(part);
        referral.given().when(new Command.Request(part, null)).refused(WHOLE_NOT_RUNNING);
        referral.given()
                .when(new Command.Request(part, Referral.evolve(whole, done)))
                .refused(WHOLE_NOT_RUNNING);
        referral.given()
                .when(new Command.Request(
                        part, Referral.evolve(Referral.evolve(new Referral.Unsent(), directed), taken)))
                .refused(WHOLE_NOT_RUNNING);
    }

    @Test
    void only_a_part_names_a_whole() {
        referral.given()
                .when(new Command.Request(request(Kind.SUBREFERRAL, null, List.of(SOUTH), List.of()), null))
                .refused(PART_OF_NOTHING);
        referral.given()
                .when(new Command.Request(request(Kind.TRANSFER, WHOLE, List.of(SOUTH), List.of()), null))
                .refused(PART_OF_NOTHING);
    }

    @Test
    void nobody_is_asked_at_once_and_in_turn() {
        referral.given()
                .when(new Command.Request(request(Kind.REFERRAL, null, List.of(SOUTH), List.of(SOUTH)), null))
                .refused(ASKED_TWICE);
        referral.given()
                .when(new Command.Request(request(Kind.REFERRAL, null, List.of(SOUTH), List.of(HARBOUR)), null))
                .refused(TO_ONESELF);
    }

    private static Command hold(AgencyId by) {
        return new Command.Hold(by, PauseReason.WAITING_FOR_PERSON, LATER);
    }

    private static Command resume(AgencyId by) {
        return new Command.Resume(by, LATER);
    }

    private static Command fail(AgencyId by) {
        return new Command.Fail(by, FailureReason.PERSON_NOT_REACHED, LATER);
    }

    private static Command complete(int openParts) {
        return new Command.Complete(NORTH, Outcome.PROVIDED, openParts, LATER);
    }

    private static Command error(AgencyId by) {
        return new Command.EnterInError(by, LATER);
    }
}
