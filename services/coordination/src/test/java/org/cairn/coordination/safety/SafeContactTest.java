package org.cairn.coordination.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.coordination.ContactEvent;
import org.cairn.contracts.coordination.ContactEvent.Channel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafeContactTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final ContactEvent.RuleSet PHONE = new ContactEvent.RuleSet(
            Channel.PHONE, "Tuesdays after 18:00", "bluebell", false, Set.of(Channel.LETTER, Channel.EMAIL), NOON);

    private final Scenario<SafeContact, SafeContact.SetRule, ContactEvent, SafeContact.Refusal> contact =
            new Scenario<>(new SafeContact.Unsaid(), SafeContact::decide, SafeContact::evolve);

    @Test
    void what_the_person_lays_down_holds() {
        contact.given().when(new SafeContact.SetRule(PHONE)).then(PHONE);
    }

    @Test
    void a_way_is_not_both_safe_and_refused() {
        var both = new ContactEvent.RuleSet(Channel.PHONE, null, null, true, Set.of(Channel.PHONE), NOON);
        contact.given().when(new SafeContact.SetRule(both)).refused(SafeContact.Refusal.SAFE_AND_REFUSED);
    }

    @Test
    void referrals_state_the_rule_with_the_ways_that_nobody_may_use_before_what_was_told_in_words() {
        var said = contact.given(PHONE).state();
        assertThat(SafeContact.stated(said, "never at work"))
                .isEqualTo("Only phone, Tuesdays after 18:00. Code word: bluebell. Leave no messages."
                        + " Never: email, letter. never at work");
        assertThat(SafeContact.stated(new SafeContact.Unsaid(), "never at work"))
                .isEqualTo("never at work");
        assertThat(SafeContact.stated(new SafeContact.Unsaid(), null)).isNull();
    }
}
