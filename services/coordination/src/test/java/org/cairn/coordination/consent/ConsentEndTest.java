package org.cairn.coordination.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.consent.ConsentRefusal.*;
import static org.cairn.coordination.consent.ConsentTest.*;

import java.time.Instant;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.contracts.coordination.ConsentEvent.InvalidReason;
import org.cairn.contracts.coordination.ConsentEvent.Revoker;
import org.cairn.coordination.consent.Consent.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentEndTest {

    static final Instant LATER_STILL = NEXT_YEAR.plusSeconds(1);
    static final ConsentEvent RENEWED =
            new ConsentEvent.Renewed(LATER_STILL, Giver.INDIVIDUAL, "spoken", "sqi", true, "notice 3", null, NOON);
    static final ConsentEvent EXPIRED = new ConsentEvent.Expired(NEXT_YEAR);
    static final ConsentEvent WITHDRAWN = new ConsentEvent.Withdrawn(NOON);
    static final ConsentEvent NOTICE = new ConsentEvent.StopUseNoticeSent(NORTH, LATER, NOON);

    final Scenario<Consent, Command, ConsentEvent, ConsentRefusal> asked = new Scenario<
                    Consent, Command, ConsentEvent, ConsentRefusal>(
                    new Consent.Unasked(), ConsentRules::decide, Consent::evolve)
            .given(new ConsentEvent.Requested(HARBOUR, NORTH, WHAT, Purpose.ASSISTANCE, NEXT_YEAR, NOON));
    final Scenario<Consent, Command, ConsentEvent, ConsentRefusal> yes = asked.given(given(Giver.INDIVIDUAL, null));

    @Test
    void a_yes_is_renewed_until_a_later_day() {
        yes.when(renew(LATER_STILL, ADULT)).then(RENEWED);
        assertThat(Consent.termsOf(yes.given(RENEWED).state()).until()).isEqualTo(LATER_STILL);
        assertThat(Consent.codeOf(yes.given(RENEWED).state())).isEqualTo("RenewedConsentGiven");
        yes.when(renew(NEXT_YEAR, ADULT)).refused(ENDS_NO_LATER);
        yes.when(renew(LATER_STILL, CHILD)).refused(CHILD_NEEDS_GUARDIAN);
        asked.when(renew(LATER_STILL, ADULT)).refused(NOT_GIVEN);
        yes.given(WITHDRAWN).when(renew(LATER_STILL, ADULT)).refused(NOT_GIVEN);
    }

    @Test
    void what_ran_out_is_asked_anew_and_not_renewed() {
        yes.when(new Command.Renew(LATER_STILL, spoken(Giver.INDIVIDUAL, null), ADULT, NEXT_YEAR))
                .refused(RAN_OUT);
        yes.given(EXPIRED).when(renew(LATER_STILL, ADULT)).refused(RAN_OUT);
    }

    @Test
    void it_expires_at_its_end_and_not_before() {
        yes.when(new Command.NearItsEnd(NOON)).then(new ConsentEvent.ExpiryNear(NEXT_YEAR, NOON));
        yes.when(new Command.Expire(NEXT_YEAR)).then(EXPIRED);
        yes.given(RENEWED).when(new Command.Expire(NEXT_YEAR)).then();
        yes.given(WITHDRAWN).when(new Command.Expire(NEXT_YEAR)).then();
        yes.given(WITHDRAWN).when(new Command.NearItsEnd(NOON)).then();
        asked.when(new Command.Expire(NEXT_YEAR)).then();
    }

    @Test
    void others_take_it_back_only_where_there_is_a_yes() {
        yes.when(new Command.Revoke(Revoker.COURT, NOON)).then(new ConsentEvent.Revoked(Revoker.COURT, NOON));
        yes.when(new Command.Invalidate(InvalidReason.DURESS, NOON))
                .then(new ConsentEvent.Invalidated(InvalidReason.DURESS, NOON));
        asked.when(new Command.Revoke(Revoker.GUARDIAN, NOON)).refused(NOT_GIVEN);
        asked.when(new Command.Invalidate(InvalidReason.DURESS, NOON)).refused(NOT_GIVEN);
        yes.given(WITHDRAWN).when(new Command.Revoke(Revoker.COURT, NOON)).then();
        yes.given(WITHDRAWN)
                .when(new Command.Invalidate(InvalidReason.DURESS, NOON))
                .then();
    }

    @Test
    void the_recipient_of_an_ended_consent_is_told_once_to_stop() {
        yes.given(WITHDRAWN).when(new Command.SendStopUse(LATER, NOON)).then(NOTICE);
        yes.given(WITHDRAWN, NOTICE).when(new Command.SendStopUse(LATER, NOON)).then();
        yes.when(new Command.SendStopUse(LATER, NOON)).then();
    }

    @Test
    void the_recipient_and_nobody_else_says_that_it_has_stopped() {
        var acknowledged = new ConsentEvent.StopUseAcknowledged(NOON);
        var ended = yes.given(WITHDRAWN, NOTICE);
        ended.when(new Command.AcknowledgeStopUse(NORTH, NOON)).then(acknowledged);
        ended.when(new Command.AcknowledgeStopUse(HARBOUR, NOON)).refused(NOT_THE_RECIPIENT);
        ended.given(acknowledged)
                .when(new Command.AcknowledgeStopUse(NORTH, NOON))
                .then();
        yes.given(WITHDRAWN).when(new Command.AcknowledgeStopUse(NORTH, NOON)).refused(NO_STOP_USE_NOTICE);
        yes.when(new Command.AcknowledgeStopUse(NORTH, NOON)).refused(NO_STOP_USE_NOTICE);
    }

    @Test
    void a_word_that_does_not_come_in_time_may_still_come() {
        var overdue = new ConsentEvent.StopUseOverdue(LATER, LATER);
        yes.given(WITHDRAWN, NOTICE).when(new Command.MissStopUse(LATER, LATER)).then(overdue);
        yes.given(WITHDRAWN, NOTICE, overdue)
                .when(new Command.AcknowledgeStopUse(NORTH, LATER))
                .then(new ConsentEvent.StopUseAcknowledged(LATER));
        yes.given(WITHDRAWN, NOTICE, new ConsentEvent.StopUseAcknowledged(NOON))
                .when(new Command.MissStopUse(LATER, LATER))
                .then();
    }

    @Test
    void every_state_has_its_word_in_the_data_privacy_vocabulary() {
        assertThat(Consent.codeOf(
                        asked.given(new ConsentEvent.Deferred(LATER, NOON)).state()))
                .isEqualTo("ConsentRequestDeferred");
        assertThat(Consent.codeOf(yes.given(EXPIRED).state())).isEqualTo("ConsentExpired");
        assertThat(Consent.codeOf(
                        yes.given(new ConsentEvent.Revoked(Revoker.COURT, NOON)).state()))
                .isEqualTo("ConsentRevoked");
        assertThat(Consent.codeOf(yes.given(new ConsentEvent.Invalidated(InvalidReason.DURESS, NOON))
                        .state()))
                .isEqualTo("ConsentInvalidated");
    }

    private static Command renew(Instant until, Consent.Capacity capacity) {
        return new Command.Renew(until, spoken(Giver.INDIVIDUAL, null), capacity, NOON);
    }
}
