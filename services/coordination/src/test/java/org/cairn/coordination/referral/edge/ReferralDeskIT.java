package org.cairn.coordination.referral.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.coordination.referral.edge.House.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Refused;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ReferralEvent.Outcome;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.contracts.coordination.Settlement;
import org.cairn.coordination.referral.Command;
import org.cairn.coordination.referral.Referral.State;
import org.cairn.coordination.referral.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralDeskIT {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void of_two_addressees_one_is_let_in_and_the_other_out() {
        var referral = house.send(List.of(NORTH, SOUTH), List.of());
        assertThat(house.grants(NORTH) + house.grants(SOUTH)).isEqualTo(2);
        house.accept(referral, SOUTH);
        assertThat(house.grants(NORTH)).isZero();
        assertThat(house.grants(SOUTH)).isEqualTo(1);
        assertThat(house.standing(referral, NORTH)).isEqualTo(State.CANCELLED);
        assertThat(house.standing(referral, HARBOUR)).isEqualTo(State.ACCEPTED);
        assertThat(clocks()).isZero();
    }

    @Test
    void who_goes_on_having_a_part_is_given_the_new_one_before_the_old_one_ends() {
        var referral = house.send(List.of(NORTH), List.of());
        house.accept(referral, NORTH);
        assertThat(house.container.database().count("""
                        select count(*) from outbox where type like '%.access.revoked.%' and seq <
                            (select max(seq) from outbox where type like '%.access.granted.%')""")).isZero();
        assertThat(house.container.database().count("""
                        select count(*) from outbox where type like '%.access.revoked.%'""")).isEqualTo(1);
    }

    @Test
    void the_police_are_asked_with_consent_for_their_own_purpose_and_nobody_else_for_them() {
        var police = new AgencyId("city-police");
        house.enter(police, Role.POLICE);
        var consent = house.consent(police, Purpose.CRIMINAL_PROCEEDINGS);
        var report = house.letterFor(ServiceType.CRIMINAL_PROCEEDINGS, police, consent);
        assertThat(report.purpose()).isEqualTo(Purpose.CRIMINAL_PROCEEDINGS);
        var referral = house.send(HARBOUR, report);
        house.accept(referral, police);
        assertThat(house.standing(referral, police)).isEqualTo(State.ACCEPTED);
        assertThatThrownBy(() -> house.send(
                        HARBOUR, house.letterFor(ServiceType.CRIMINAL_PROCEEDINGS, NORTH, house.consents.getFirst())))
                .isInstanceOf(Problem.class);
    }

    @Test
    void what_else_a_recipient_may_read_is_named_and_covered_by_consent() {
        var police = new AgencyId("city-police");
        house.enter(police, Role.POLICE);
        var narrow = house.consent(police, Purpose.CRIMINAL_PROCEEDINGS);
        var more = Set.of(Category.CRIMINAL);
        assertThatThrownBy(() ->
                        house.send(HARBOUR, house.letterFor(ServiceType.CRIMINAL_PROCEEDINGS, police, narrow, more)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("has not agreed");
        var wide = house.consent(police, Purpose.CRIMINAL_PROCEEDINGS, Category.IDENTITY, Category.CRIMINAL);
        var referral = house.send(HARBOUR, house.letterFor(ServiceType.CRIMINAL_PROCEEDINGS, police, wide, more));
        house.accept(referral, police);
        assertThat(house.readableBy(police)).contains(Category.CRIMINAL, Category.IDENTITY);
    }

    @Test
    void the_next_in_turn_is_asked_when_the_day_passes_and_the_first_is_out() {
        var referral = house.send(List.of(NORTH), List.of(SOUTH));
        assertThat(house.grants(SOUTH)).isZero();
        assertThat(house.standing(referral, SOUTH)).isNull();
        miss(referral);
        assertThat(house.grants(NORTH)).isZero();
        assertThat(house.grants(SOUTH)).isEqualTo(1);
        assertThat(house.standing(referral, NORTH)).isEqualTo(State.CANCELLED);
        assertThat(house.standing(referral, SOUTH)).isEqualTo(State.REQUESTED);
        assertThat(clocks()).isEqualTo(1);
        refused(Refusal.EXPIRED, () -> house.accept(referral, NORTH));
    }

    @Test
    void when_nobody_is_left_the_coordinator_finds_it_among_the_dead_ends() {
        var referral = house.send(List.of(NORTH), List.of());
        miss(referral);
        assertThat(house.state(referral)).isEqualTo(State.CANCELLED);
        assertThat(house.grants(NORTH)).isZero();
        assertThat(deadEnds(NATIONAL)).singleElement().satisfies(one -> assertThat(one.cause())
                .isEqualTo("EXPIRED"));
        assertThat(deadEnds(HARBOUR)).isEmpty();
        house.take(referral, NATIONAL, new Command.Settle(Settlement.REFERRED_ANEW, TWO));
        assertThat(deadEnds(NATIONAL)).isEmpty();
    }

    @Test
    void a_consent_taken_back_lets_one_drop_out_and_the_others_go_on() {
        var referral = house.send(List.of(NORTH, SOUTH), List.of(EAST));
        house.withdraw(NORTH);
        assertThat(house.state(referral)).isEqualTo(State.REQUESTED);
        assertThat(house.grants(NORTH)).isZero();
        assertThat(house.grants(SOUTH)).isEqualTo(1);
        refused(Refusal.ASKED_NO_MORE, () -> house.accept(referral, NORTH));
    }

    @Test
    void who_stood_in_reserve_is_not_asked_on_a_consent_taken_back() {
        var referral = house.send(List.of(NORTH), List.of(SOUTH, EAST));
        house.withdraw(SOUTH);
        miss(referral);
        assertThat(house.grants(SOUTH)).isZero();
        assertThat(house.grants(EAST)).isEqualTo(1);
    }

    @Test
    void consent_covers_those_in_reserve_too() {
        var letter = house.letter(Kind.REFERRAL, null, List.of(NORTH), List.of(NATIONAL));
        assertThatThrownBy(() -> house.send(HARBOUR, letter))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("consent-does-not-cover"));
    }

    @Test
    void a_part_ends_with_its_whole_and_its_grants_too() {
        var whole = house.send(List.of(NORTH), List.of());
        house.accept(whole, NORTH);
        var part = house.send(NORTH, house.letter(Kind.SUBREFERRAL, whole, List.of(SOUTH), List.of()));
        house.accept(part, SOUTH);
        var partOfThePart = house.send(SOUTH, house.letter(Kind.SUBREFERRAL, part, List.of(EAST), List.of()));
        refused(Refusal.PARTS_STILL_RUN, () -> complete(whole, NORTH));
        house.take(whole, HARBOUR, new Command.Cancel(HARBOUR, CancelReason.BY_REQUESTER, TWO));
        assertThat(house.state(part)).isEqualTo(State.CANCELLED);
        assertThat(house.state(partOfThePart)).isEqualTo(State.CANCELLED);
        assertThat(house.grants(NORTH) + house.grants(SOUTH) + house.grants(EAST))
                .isZero();
        assertThat(clocks()).isZero();
    }

    @Test
    void nobody_passes_on_a_part_of_what_they_have_not_taken() {
        var whole = house.send(List.of(NORTH), List.of());
        var letter = house.letter(Kind.SUBREFERRAL, whole, List.of(SOUTH), List.of());
        refused(Refusal.WHOLE_NOT_RUNNING, () -> house.send(NORTH, letter));
        var unknown = house.letter(Kind.SUBREFERRAL, new ReferralId(house.pathway.value()), List.of(SOUTH), List.of());
        refused(Refusal.WHOLE_NOT_RUNNING, () -> house.send(NORTH, unknown));
    }

    @Test
    void what_was_an_error_leaves_no_grant_and_tells_its_recipient_so() {
        var referral = house.send(List.of(NORTH), List.of());
        house.accept(referral, NORTH);
        var part = house.send(NORTH, house.letter(Kind.SUBREFERRAL, referral, List.of(SOUTH), List.of()));
        house.take(referral, HARBOUR, new Command.EnterInError(HARBOUR, TWO));
        assertThat(house.grants(NORTH) + house.grants(SOUTH)).isZero();
        assertThat(house.standing(referral, NORTH)).isEqualTo(State.ENTERED_IN_ERROR);
        assertThat(house.state(part)).isEqualTo(State.CANCELLED);
    }

    @Test
    void an_error_found_after_the_end_is_told_to_who_gave_the_service() {
        var referral = house.send(List.of(NORTH), List.of());
        house.accept(referral, NORTH);
        complete(referral, NORTH);
        house.take(referral, HARBOUR, new Command.EnterInError(HARBOUR, TWO));
        assertThat(house.standing(referral, NORTH)).isEqualTo(State.ENTERED_IN_ERROR);
    }

    @Test
    void once_a_transfer_begins_the_recipient_has_the_senders_place_and_its_parts() {
        var first = house.send(List.of(NORTH), List.of());
        house.accept(first, NORTH);
        var part = house.send(NORTH, house.letter(Kind.SUBREFERRAL, first, List.of(EAST), List.of()));
        var transfer = house.send(NORTH, house.letter(Kind.TRANSFER, null, List.of(SOUTH), List.of()));
        house.accept(transfer, SOUTH);
        assertThat(house.grants(NORTH)).isEqualTo(1);
        house.take(transfer, SOUTH, new Command.Start(SOUTH, TWO));
        assertThat(house.grants(NORTH)).isZero();
        assertThat(house.state(first)).isEqualTo(State.COMPLETED);
        assertThat(house.standing(transfer, NORTH)).isEqualTo(State.IN_PROGRESS);
        assertThat(house.state(part)).isEqualTo(State.REQUESTED);
        house.take(transfer, SOUTH, new Command.Cancel(SOUTH, CancelReason.BY_RECIPIENT, TWO));
        assertThat(house.state(part)).isEqualTo(State.CANCELLED);
        assertThat(house.grants(SOUTH) + house.grants(EAST)).isZero();
    }

    @Test
    void a_closing_pathway_and_a_leaving_agency_take_their_referrals_along() {
        var open = house.send(List.of(NORTH, SOUTH), List.of(EAST));
        var taken = house.send(List.of(NORTH), List.of());
        house.accept(taken, NORTH);
        house.container.inTransaction(
                () -> house.container.get(ReferralDesk.class).cancelAllWith(NORTH, act(Act.PLATFORM, TWO)));
        assertThat(house.state(open)).isEqualTo(State.REQUESTED);
        assertThat(house.state(taken)).isEqualTo(State.CANCELLED);
        assertThat(house.grants(NORTH)).isZero();
        house.container.inTransaction(() -> house.container
                .get(ReferralDesk.class)
                .cancelAllOf(house.pathway, CancelReason.PATHWAY_CLOSED, act(Act.PLATFORM, TWO)));
        assertThat(house.state(open)).isEqualTo(State.CANCELLED);
        assertThat(house.grants(SOUTH)).isZero();
        assertThat(clocks()).isZero();
    }

    private void miss(ReferralId referral) {
        var row = house.row(referral);
        var deadline = new Deadline(
                ReferralCourse.stream(referral),
                house.pathway,
                Letters.answerClock(row.priority()),
                null,
                row.answerBy());
        var later = row.answerBy().plus(Duration.ofSeconds(1));
        house.container.inTransaction(
                () -> house.container.get(ReferralClock.class).missed(deadline, later));
    }

    private void complete(ReferralId referral, AgencyId by) {
        house.container.inTransaction(() ->
                house.container.get(StepDesk.class).complete(house.row(referral), Outcome.PROVIDED, act(by, TWO)));
    }

    private List<DeadEndView.DeadEnd> deadEnds(AgencyId agency) {
        return house.container.get(DeadEndView.class).of(agency, TWO, null, 10);
    }

    private long clocks() {
        return house.container.database().count("select count(*) from deadline where stream like 'referral/%'");
    }

    private static void refused(Refusal why, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }
}
