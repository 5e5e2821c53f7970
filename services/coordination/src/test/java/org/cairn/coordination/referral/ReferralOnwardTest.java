package org.cairn.coordination.referral;

import static org.cairn.coordination.referral.ReferralTest.*;
import static org.cairn.coordination.referral.Refusal.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.CancelReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.contracts.coordination.Settlement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What happens when nobody says yes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralOnwardTest {

    static final Instant THIRD_DAY = NOON.plusSeconds(72 * 3600);
    static final Instant SIXTH_DAY = NOON.plusSeconds(144 * 3600);
    static final AgencyId EAST = new AgencyId("east-house");

    final Scenario<Referral, Command, ReferralEvent, Refusal> referral =
            new Scenario<>(new Referral.Unsent(), ReferralRules::decide, Referral::evolve);
    final ReferralEvent directed = request(List.of(NORTH));
    final ReferralEvent inTurn = request(Kind.REFERRAL, null, List.of(NORTH), List.of(SOUTH, EAST));
    final ReferralEvent both = request(List.of(NORTH, SOUTH));
    final ReferralEvent southIsAsked = new ReferralEvent.Reoffered(SOUTH, SIXTH_DAY, THIRD_DAY);
    final ReferralEvent northIsLate = new ReferralEvent.Expired(List.of(NORTH), THIRD_DAY);
    final ReferralEvent deadEnd = new ReferralEvent.DeadEnded(LATER);

    @Test
    void the_last_no_lets_the_next_in_turn_be_asked() {
        referral.given(inTurn)
                .when(new Command.Reject(NORTH, NO_BED, onward(LATER, SOUTH, EAST), LATER))
                .then(no(NORTH), new ReferralEvent.Reoffered(SOUTH, SIXTH_DAY, LATER));
    }

    @Test
    void who_may_not_be_asked_any_more_is_passed_over_for_good() {
        var eastIsAsked = new ReferralEvent.Reoffered(EAST, SIXTH_DAY, LATER);
        referral.given(inTurn)
                .when(new Command.Reject(NORTH, NO_BED, onward(LATER, EAST), LATER))
                .then(no(NORTH), eastIsAsked);
        referral.given(inTurn, no(NORTH), eastIsAsked)
                .when(new Command.Reject(EAST, NO_BED, onward(LATER, SOUTH), LATER))
                .then(no(EAST), deadEnd);
    }

    @Test
    void when_the_day_passes_the_next_is_asked_with_a_day_of_its_own() {
        referral.given(inTurn)
                .when(new Command.Lapse(onward(THIRD_DAY, SOUTH), THIRD_DAY))
                .then(northIsLate, southIsAsked);
        referral.given(inTurn, northIsLate, southIsAsked)
                .when(new Command.Lapse(NOBODY, THIRD_DAY.plusSeconds(60)))
                .then();
    }

    @Test
    void when_the_day_passes_and_nobody_is_left_it_is_a_dead_end() {
        referral.given(directed)
                .when(new Command.Lapse(NOBODY, THIRD_DAY))
                .then(
                        northIsLate,
                        new ReferralEvent.Cancelled(CancelReason.EXPIRED, THIRD_DAY),
                        new ReferralEvent.DeadEnded(THIRD_DAY));
    }

    @Test
    void only_those_who_said_nothing_are_late() {
        referral.given(both, no(NORTH))
                .when(new Command.Lapse(NOBODY, THIRD_DAY))
                .then(
                        new ReferralEvent.Expired(List.of(SOUTH), THIRD_DAY),
                        new ReferralEvent.Cancelled(CancelReason.EXPIRED, THIRD_DAY),
                        new ReferralEvent.DeadEnded(THIRD_DAY));
    }

    @Test
    void nobody_says_yes_after_it_expired() {
        referral.given(inTurn, northIsLate, southIsAsked).when(yes(NORTH)).refused(EXPIRED);
        referral.given(inTurn, northIsLate, southIsAsked).when(reject(NORTH)).refused(EXPIRED);
        referral.given(directed, northIsLate, cancelled(CancelReason.EXPIRED), deadEnd)
                .when(yes(NORTH))
                .refused(EXPIRED);
    }

    @Test
    void the_next_in_turn_answers_as_the_first_would_have() {
        referral.given(inTurn).when(yes(SOUTH)).refused(NOT_ADDRESSED_TO_YOU);
        referral.given(inTurn, northIsLate, southIsAsked)
                .when(yes(SOUTH))
                .then(new ReferralEvent.Accepted(SOUTH, ServiceType.SHELTER, BED, THIRD_DAY, THIRD_DAY));
    }

    @Test
    void a_clock_that_rings_early_or_after_the_yes_changes_nothing() {
        var taken = new ReferralEvent.Accepted(NORTH, ServiceType.SHELTER, BED, LATER, LATER);
        referral.given(directed).when(new Command.Lapse(NOBODY, LATER)).then();
        referral.given(directed, taken)
                .when(new Command.Lapse(NOBODY, THIRD_DAY))
                .then();
    }

    @Test
    void who_loses_the_consent_is_asked_no_more_and_the_others_go_on() {
        var gone = new ReferralEvent.AskedNoMore(NORTH, CancelReason.CONSENT_WITHDRAWN, LATER);
        referral.given(both)
                .when(without(NORTH, CancelReason.CONSENT_WITHDRAWN))
                .then(gone);
        referral.given(both, gone).when(yes(NORTH)).refused(ASKED_NO_MORE);
        referral.given(both, gone)
                .when(without(NORTH, CancelReason.CONSENT_WITHDRAWN))
                .then();
        referral.given(both, gone).when(reject(SOUTH)).then(no(SOUTH), deadEnd);
    }

    @Test
    void who_stood_in_reserve_and_lost_the_consent_will_not_be_asked() {
        var gone = new ReferralEvent.AskedNoMore(SOUTH, CancelReason.CONSENT_WITHDRAWN, LATER);
        referral.given(inTurn)
                .when(without(SOUTH, CancelReason.CONSENT_WITHDRAWN))
                .then(gone);
        referral.given(inTurn, gone)
                .when(new Command.Reject(NORTH, NO_BED, onward(LATER, SOUTH, EAST), LATER))
                .then(no(NORTH), new ReferralEvent.Reoffered(EAST, SIXTH_DAY, LATER));
    }

    @Test
    void without_the_only_one_asked_it_ends_as_the_person_wished() {
        referral.given(directed)
                .when(without(NORTH, CancelReason.CONSENT_WITHDRAWN))
                .then(
                        new ReferralEvent.AskedNoMore(NORTH, CancelReason.CONSENT_WITHDRAWN, LATER),
                        cancelled(CancelReason.CONSENT_WITHDRAWN));
    }

    @Test
    void without_the_last_one_asked_it_is_a_dead_end_when_nobody_wished_so() {
        referral.given(directed)
                .when(without(NORTH, CancelReason.AGENCY_LEFT))
                .then(
                        new ReferralEvent.AskedNoMore(NORTH, CancelReason.AGENCY_LEFT, LATER),
                        cancelled(CancelReason.AGENCY_LEFT),
                        deadEnd);
        referral.given(directed)
                .when(without(HARBOUR, CancelReason.AGENCY_LEFT))
                .then(cancelled(CancelReason.AGENCY_LEFT));
    }

    @Test
    void a_dead_end_is_settled_once() {
        var settle = new Command.Settle(Settlement.OTHER_HELP_FOUND, LATER);
        var settled = new ReferralEvent.DeadEndSettled(Settlement.OTHER_HELP_FOUND, LATER);
        referral.given(directed, no(NORTH), deadEnd).when(settle).then(settled);
        referral.given(directed, no(NORTH), deadEnd, settled).when(settle).refused(NO_DEAD_END);
        referral.given(directed).when(settle).refused(NO_DEAD_END);
    }

    private static Command.Onward onward(Instant at, AgencyId... askable) {
        return new Command.Onward(Set.of(askable), SIXTH_DAY);
    }

    private static Command yes(AgencyId by) {
        return new Command.Accept(by, BED, THIRD_DAY, NEXT_YEAR, THIRD_DAY);
    }

    private static Command without(AgencyId agency, CancelReason reason) {
        return new Command.GoOnWithout(agency, reason, NOBODY, LATER);
    }

    private static ReferralEvent cancelled(CancelReason reason) {
        return new ReferralEvent.Cancelled(reason, LATER);
    }
}
