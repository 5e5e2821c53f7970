package org.cairn.legalaid.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.cairn.chassis.Scenario;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.contracts.legalaid.CooperationEvent;
import org.cairn.contracts.legalaid.CooperationEvent.Cooperation;
import org.cairn.contracts.legalaid.CooperationEvent.Decided;
import org.cairn.contracts.legalaid.CooperationEvent.Speaker;
import org.cairn.legalaid.cooperation.Willingness.Decide;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WillingnessTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
    private static final Decided YES = new Decided(Cooperation.COOPERATES, Speaker.PERSON, MONDAY);
    private static final Decided NO = new Decided(Cooperation.DECLINES, Speaker.PERSON, MONDAY);

    final Scenario<Willingness, Decide, CooperationEvent, Refusal> person =
            new Scenario<>(Willingness.UNDECIDED, Willingness::decide, Willingness::evolve);

    @Test
    void the_person_decides_and_may_change_their_mind() {
        person.when(says(Cooperation.COOPERATES, MONDAY)).then(YES);
        person.given(YES)
                .when(says(Cooperation.WITHDRAWN, TUESDAY))
                .then(new Decided(Cooperation.WITHDRAWN, Speaker.PERSON, TUESDAY));
        person.given(NO)
                .when(says(Cooperation.COOPERATES, TUESDAY))
                .then(new Decided(Cooperation.COOPERATES, Speaker.PERSON, TUESDAY));
        person.given(YES).when(says(Cooperation.COOPERATES, TUESDAY)).then();
    }

    @Test
    void only_what_was_given_is_taken_back() {
        person.when(says(Cooperation.WITHDRAWN, MONDAY)).refused(Refusal.NOTHING_TO_WITHDRAW);
        person.given(NO).when(says(Cooperation.WITHDRAWN, MONDAY)).refused(Refusal.NOTHING_TO_WITHDRAW);
    }

    @Test
    void a_lawyer_speaks_only_for_whom_they_act() {
        person.when(new Decide(Cooperation.COOPERATES, Speaker.LAWYER, false, MONDAY))
                .refused(Refusal.NOT_THE_PERSONS_LAWYER);
        person.when(new Decide(Cooperation.COOPERATES, Speaker.LAWYER, true, MONDAY))
                .then(new Decided(Cooperation.COOPERATES, Speaker.LAWYER, MONDAY));
    }

    @Test
    void police_know_from_the_later_of_yes_and_consent_on_and_only_while_it_is_a_yes() {
        var yes = Willingness.evolve(Willingness.UNDECIDED, YES);
        assertThat(yes.openSince(TUESDAY)).isEqualTo(TUESDAY);
        assertThat(yes.openSince(MONDAY.minusSeconds(60))).isEqualTo(MONDAY);
        assertThat(yes.openSince(null)).isNull();
        for (var other : Cooperation.values()) {
            var open = new Willingness(other, MONDAY).openSince(TUESDAY);
            assertThat(open == null).as(other.name()).isEqualTo(other != Cooperation.COOPERATES);
        }
    }

    @Test
    void nothing_of_it_is_ever_published() {
        assertThat(CooperationEvent.class.getPermittedSubclasses())
                .allSatisfy(record -> assertThat(EventTypes.released(record)).isEmpty());
    }

    private static Decide says(Cooperation decision, Instant at) {
        return new Decide(decision, Speaker.PERSON, false, at);
    }
}
