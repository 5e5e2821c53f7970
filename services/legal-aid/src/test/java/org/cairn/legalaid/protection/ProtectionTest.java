package org.cairn.legalaid.protection;

import java.time.Instant;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.legalaid.ProtectionEvent;
import org.cairn.contracts.legalaid.ProtectionEvent.Ended;
import org.cairn.contracts.legalaid.ProtectionEvent.Granted;
import org.cairn.contracts.legalaid.ProtectionEvent.Measure;
import org.cairn.legalaid.protection.Protection.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtectionTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T12:00:00Z");
    private static final Granted GRANTED = new Granted(Measure.RELOCATION, MONDAY);
    private static final Ended ENDED = new Ended(Measure.RELOCATION, MONDAY);

    final Scenario<Protection, Command, ProtectionEvent, Refusal> protection =
            new Scenario<>(Protection.NONE, Protection::decide, Protection::evolve);

    @Test
    void a_measure_stands_once_and_may_come_again() {
        protection.when(grant(Measure.RELOCATION, false)).then(GRANTED);
        protection.given(GRANTED).when(grant(Measure.RELOCATION, false)).refused(Refusal.ALREADY_GRANTED);
        protection
                .given(GRANTED)
                .when(grant(Measure.NO_CONTACT_ORDER, false))
                .then(new Granted(Measure.NO_CONTACT_ORDER, MONDAY));
        protection.given(GRANTED, ENDED).when(grant(Measure.RELOCATION, false)).then(GRANTED);
    }

    @Test
    void it_ends_while_it_stands_also_on_a_closed_pathway() {
        protection.when(new Command.End(Measure.RELOCATION, MONDAY)).refused(Refusal.NOT_GRANTED);
        protection
                .given(GRANTED)
                .when(new Command.End(Measure.RELOCATION, MONDAY))
                .then(ENDED);
    }

    @Test
    void a_closed_pathway_opens_nothing_new() {
        protection.when(grant(Measure.RELOCATION, true)).refused(Refusal.PATHWAY_CLOSED);
    }

    private static Command grant(Measure measure, boolean closed) {
        return new Command.Grant(measure, closed, MONDAY);
    }
}
