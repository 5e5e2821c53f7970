package org.cairn.coordination.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.referral.Refusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.contracts.Category;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.RejectionReason;
import org.cairn.contracts.coordination.ServiceType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralTest {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    static final AgencyId NORTH = new AgencyId("north-house");
    static final AgencyId SOUTH = new AgencyId("south-house");
    static final AgencyId STRANGER = new AgencyId("stranger");
    static final Command.No NO_BED = new Command.No(RejectionReason.NO_CAPACITY, CapacityStatus.NO_CAPACITY, null);
    static final Command.Onward NOBODY = new Command.Onward(Set.of(), NOON);
    static final HoldId BED = new HoldId(new UUID(1, 2));
    static final Instant NEXT_YEAR = NOON.plusSeconds(365 * 86_400L);
    static final Instant LATER = NOON.plusSeconds(3600);

    final Scenario<Referral, Command, ReferralEvent, Refusal> referral =
            new Scenario<>(new Referral.Unsent(), ReferralRules::decide, Referral::evolve);
    final ReferralEvent.Requested directed = request(List.of(NORTH));
    final ReferralEvent.Requested open = request(List.of(NORTH, SOUTH));
    final ReferralEvent.Accepted taken = new ReferralEvent.Accepted(NORTH, ServiceType.SHELTER, BED, LATER, LATER);

    @Test
    void it_is_sent_once() {
        referral.given().when(new Command.Request(directed, null)).then(directed);
        referral.given(directed).when(new Command.Request(directed, null)).refused(ALREADY_SENT);
        referral.given(directed, taken)
                .when(new Command.Request(directed, null))
                .refused(ALREADY_SENT);
    }

    @Test
    void it_needs_somebody_to_receive_it() {
        referral.given().when(new Command.Request(request(List.of()), null)).refused(NO_RECIPIENT);
    }

    @Test
    void nobody_refers_a_person_to_themselves() {
        referral.given()
                .when(new Command.Request(request(List.of(HARBOUR)), null))
                .refused(TO_ONESELF);
    }

    @Test
    void nobody_accepts_on_a_consent_that_has_run_out() {
        referral.given(directed)
                .when(new Command.Accept(NORTH, BED, LATER, LATER, LATER))
                .refused(CONSENT_OVER);
    }

    @Test
    void an_addressee_accepts_with_the_bed_it_holds() {
        referral.given(directed)
                .when(new Command.Accept(NORTH, BED, LATER, NEXT_YEAR, LATER))
                .then(taken);
        referral.given(directed)
                .when(new Command.Accept(NORTH, null, LATER, NEXT_YEAR, LATER))
                .refused(NO_HOLD);
    }

    @Test
    void a_late_yes_is_better_than_none_while_nobody_else_was_asked() {
        var late = directed.answerBy().plusSeconds(60);
        referral.given(directed)
                .when(new Command.Accept(NORTH, BED, late, NEXT_YEAR, late))
                .then(new ReferralEvent.Accepted(NORTH, ServiceType.SHELTER, BED, late, late));
    }

    @Test
    void nobody_accepts_what_was_not_sent_to_them() {
        referral.given(directed)
                .when(new Command.Accept(STRANGER, BED, LATER, NEXT_YEAR, LATER))
                .refused(NOT_ADDRESSED_TO_YOU);
        referral.given(directed).when(reject(STRANGER)).refused(NOT_ADDRESSED_TO_YOU);
    }

    @Test
    void the_start_lies_after_the_request() {
        referral.given(directed)
                .when(new Command.Accept(NORTH, BED, NOON.minusSeconds(1), NEXT_YEAR, LATER))
                .refused(STARTS_IN_THE_PAST);
    }

    @Test
    void of_two_addressees_the_first_wins() {
        referral.given(open, taken)
                .when(new Command.Accept(SOUTH, BED, LATER, NEXT_YEAR, LATER))
                .refused(ALREADY_TAKEN);
        referral.given(open, taken).when(reject(SOUTH)).refused(ALREADY_TAKEN);
    }

    @Test
    void one_no_leaves_an_open_referral_open_and_the_last_ends_it() {
        var north = no(NORTH);
        referral.given(open, north).when(reject(NORTH)).refused(ALREADY_DECLINED);
        referral.given(open, north)
                .when(new Command.Accept(NORTH, BED, LATER, NEXT_YEAR, LATER))
                .refused(ALREADY_DECLINED);
        referral.given(open, north).when(reject(SOUTH)).then(no(SOUTH), new ReferralEvent.DeadEnded(LATER));
        referral.given(open, north, no(SOUTH)).when(reject(SOUTH)).refused(ALREADY_DECLINED);
    }

    @Test
    void the_recipient_starts_and_completes() {
        referral.given(directed).when(new Command.Start(NORTH, LATER)).refused(NOT_TAKEN);
        referral.given(directed, taken).when(new Command.Start(SOUTH, LATER)).refused(NOT_THE_RECIPIENT);
        referral.given(directed, taken).when(new Command.Start(NORTH, LATER)).then(new ReferralEvent.Started(LATER));
        referral.given(directed, taken, new ReferralEvent.Started(LATER))
                .when(new Command.Start(NORTH, LATER))
                .refused(ALREADY_STARTED);
        referral.given(directed, taken)
                .when(new Command.Complete(SOUTH, Outcome.PROVIDED, 0, LATER))
                .refused(NOT_THE_RECIPIENT);
        referral.given(directed, taken)
                .when(new Command.Complete(NORTH, Outcome.PROVIDED, 0, LATER))
                .then(new ReferralEvent.Completed(Outcome.PROVIDED, LATER));
    }

    @Test
    void sender_and_recipient_may_end_it_and_nobody_else() {
        referral.given(directed)
                .when(new Command.Cancel(HARBOUR, CancelReason.BY_REQUESTER, LATER))
                .then(new ReferralEvent.Cancelled(CancelReason.BY_REQUESTER, LATER));
        referral.given(directed)
                .when(new Command.Cancel(NORTH, CancelReason.BY_RECIPIENT, LATER))
                .refused(NOT_A_PARTY);
        referral.given(directed, taken)
                .when(new Command.Cancel(NORTH, CancelReason.BY_RECIPIENT, LATER))
                .then(new ReferralEvent.Cancelled(CancelReason.BY_RECIPIENT, LATER));
        referral.given(directed, taken)
                .when(new Command.Cancel(STRANGER, CancelReason.BY_RECIPIENT, LATER))
                .refused(NOT_A_PARTY);
    }

    @Test
    void a_withdrawn_consent_ends_it_whoever_says_so_and_only_once() {
        var withdrawn = new Command.Cancel(STRANGER, CancelReason.CONSENT_WITHDRAWN, LATER);
        var cancelled = new ReferralEvent.Cancelled(CancelReason.CONSENT_WITHDRAWN, LATER);
        referral.given(directed).when(withdrawn).then(cancelled);
        referral.given(directed, taken).when(withdrawn).then(cancelled);
        referral.given(directed, cancelled).when(withdrawn).then();
        referral.given(directed, cancelled)
                .when(new Command.Start(NORTH, LATER))
                .refused(OVER);
    }

    @Test
    void its_state_is_the_one_that_fhir_names() {
        assertThat(Referral.stateOf(Referral.evolve(Referral.evolve(new Referral.Unsent(), directed), taken))
                        .code())
                .isEqualTo("accepted");
        assertThat(Referral.State.IN_PROGRESS.code()).isEqualTo("in-progress");
    }

    static Command reject(AgencyId by) {
        return new Command.Reject(by, NO_BED, NOBODY, LATER);
    }

    static ReferralEvent no(AgencyId by) {
        return new ReferralEvent.Rejected(by, RejectionReason.NO_CAPACITY, CapacityStatus.NO_CAPACITY, null, LATER);
    }

    static ReferralEvent.Requested request(List<AgencyId> candidates) {
        return request(Kind.REFERRAL, null, candidates, List.of());
    }

    static ReferralEvent.Requested request(
            Kind kind, ReferralId partOf, List<AgencyId> candidates, List<AgencyId> reserve) {
        return new ReferralEvent.Requested(
                HARBOUR,
                kind,
                partOf,
                candidates,
                reserve,
                ServiceType.SHELTER,
                Priority.URGENT,
                Purpose.ASSISTANCE,
                "Kent",
                List.of(),
                Set.of(Category.IDENTITY),
                null,
                NOON.plusSeconds(72 * 3600),
                null,
                null,
                null,
                null,
                NOON);
    }
}
