package org.cairn.coordination.dependant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.dependant.Dependant.Refusal.*;

import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.contracts.coordination.DependantEvent.ProtectionKind;
import org.cairn.contracts.coordination.DependantEvent.StatusTrack;
import org.cairn.contracts.coordination.DependantEvent.ThreatLevel;
import org.cairn.coordination.dependant.Dependant.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DependantTest {

    static final DependantId SISTER = new DependantId(new UUID(1, 1));
    static final DependantId SON = new DependantId(new UUID(1, 2));
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final DependantEvent IDENTIFIED = new DependantEvent.IdentifiedAtRisk(SISTER, NOON);
    static final DependantEvent ASSESSED = new DependantEvent.ThreatAssessed(SISTER, ThreatLevel.HIGH, NOON);
    static final DependantEvent REQUESTED =
            new DependantEvent.ProtectionRequested(SISTER, ProtectionKind.FOREIGN_WELFARE_CHECK, NOON);
    static final DependantEvent PROTECTED =
            new DependantEvent.Protected(SISTER, ProtectionKind.FOREIGN_WELFARE_CHECK, NOON);
    static final DependantEvent CLOSED = new DependantEvent.Closed(SISTER, NOON);
    static final DependantEvent APPLIED =
            new DependantEvent.StatusTracked(SISTER, StatusTrack.DERIVATIVE_APPLIED, NOON);

    final Scenario<Dependants, Dependants.About, DependantEvent, Dependant.Refusal> sister =
            new Scenario<>(Dependants.NONE, Dependants::decide, Dependants::evolve);

    @Test
    void a_threatened_sister_is_protected_step_by_step() {
        sister.given().when(about(new Command.Identify(NOON))).then(IDENTIFIED);
        sister.given(IDENTIFIED)
                .when(about(new Command.AssessThreat(ThreatLevel.HIGH, NOON)))
                .then(ASSESSED);
        sister.given(IDENTIFIED, ASSESSED).when(check(true)).then(REQUESTED);
        sister.given(IDENTIFIED, ASSESSED, REQUESTED)
                .when(about(new Command.NoteProtected(NOON)))
                .then(PROTECTED);
        sister.given(IDENTIFIED, ASSESSED, REQUESTED, PROTECTED)
                .when(about(new Command.Close(NOON)))
                .then(CLOSED);
    }

    @Test
    void nobody_is_protected_before_somebody_looked_at_the_danger() {
        sister.given(IDENTIFIED).when(check(true)).refused(NOT_ASSESSED);
        sister.given(IDENTIFIED, ASSESSED)
                .when(about(new Command.NoteProtected(NOON)))
                .refused(NOT_REQUESTED);
    }

    @Test
    void somebody_abroad_is_looked_after_only_when_they_themselves_agree() {
        sister.given(IDENTIFIED, ASSESSED).when(check(false)).refused(NO_CONSENT_OF_THEIR_OWN);
        sister.given(IDENTIFIED, ASSESSED)
                .when(about(new Command.RequestProtection(ProtectionKind.RELOCATED, false, NOON)))
                .then(new DependantEvent.ProtectionRequested(SISTER, ProtectionKind.RELOCATED, NOON));
    }

    @Test
    void what_was_asked_for_is_asked_for_once_and_may_be_changed() {
        sister.given(IDENTIFIED, ASSESSED, REQUESTED).when(check(true)).refused(ALREADY_REQUESTED);
        sister.given(IDENTIFIED, ASSESSED, REQUESTED, PROTECTED)
                .when(about(new Command.RequestProtection(ProtectionKind.CO_LOCATED, false, NOON)))
                .then(new DependantEvent.ProtectionRequested(SISTER, ProtectionKind.CO_LOCATED, NOON));
    }

    @Test
    void a_danger_assessed_anew_leaves_the_protection_as_it_is() {
        var lower = new DependantEvent.ThreatAssessed(SISTER, ThreatLevel.LOW, NOON);
        var after = sister.given(IDENTIFIED, ASSESSED, REQUESTED, PROTECTED, lower)
                .state()
                .of(SISTER);
        assertThat(after)
                .isEqualTo(new Dependant.Protected(
                        ThreatLevel.LOW, ProtectionKind.FOREIGN_WELFARE_CHECK, StatusTrack.NONE));
    }

    @Test
    void an_application_is_granted_or_refused_only_after_it_was_made() {
        var granted = about(new Command.TrackStatus(StatusTrack.GRANTED, NOON));
        var applied = about(new Command.TrackStatus(StatusTrack.DERIVATIVE_APPLIED, NOON));
        sister.given(IDENTIFIED).when(granted).refused(NO_APPLICATION);
        sister.given(IDENTIFIED).when(applied).then(APPLIED);
        sister.given(IDENTIFIED, APPLIED).when(applied).then();
        sister.given(IDENTIFIED, APPLIED, ASSESSED)
                .when(granted)
                .then(new DependantEvent.StatusTracked(SISTER, StatusTrack.GRANTED, NOON));
    }

    @Test
    void when_the_danger_is_over_nothing_can_be_asked_any_more() {
        sister.given(IDENTIFIED, CLOSED)
                .when(about(new Command.AssessThreat(ThreatLevel.LOW, NOON)))
                .refused(OVER);
        sister.given(IDENTIFIED, CLOSED).when(about(new Command.Close(NOON))).refused(OVER);
    }

    @Test
    void a_dependant_is_noted_once_and_before_anything_else() {
        sister.given(IDENTIFIED).when(about(new Command.Identify(NOON))).refused(ALREADY_IDENTIFIED);
        sister.given().when(about(new Command.Close(NOON))).refused(NOT_IDENTIFIED);
    }

    @Test
    void what_happens_to_one_leaves_the_others_alone_and_the_greatest_danger_of_all_counts() {
        var son = new DependantEvent.IdentifiedAtRisk(SON, NOON);
        var both = sister.given(IDENTIFIED, son, ASSESSED).state();
        assertThat(both.of(SON)).isEqualTo(new Dependant.IdentifiedAtRisk(StatusTrack.NONE));
        assertThat(both.highest()).contains(ThreatLevel.HIGH);
        assertThat(both.anyUnassessed()).isTrue();
        assertThat(sister.given(IDENTIFIED, son, ASSESSED, CLOSED).state().highest())
                .isEmpty();
        assertThat(sister.given(IDENTIFIED, son, ASSESSED, CLOSED).state().open())
                .containsExactly(SON);
    }

    private static Dependants.About check(boolean consents) {
        return about(new Command.RequestProtection(ProtectionKind.FOREIGN_WELFARE_CHECK, consents, NOON));
    }

    private static Dependants.About about(Command command) {
        return new Dependants.About(SISTER, command);
    }
}
