package org.cairn.coordination.erasure;

import static org.cairn.coordination.erasure.Erasure.Refusal.*;

import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.PrivacyEvent;
import org.cairn.contracts.coordination.PrivacyEvent.ErasureConfirmed;
import org.cairn.contracts.coordination.PrivacyEvent.ErasureRequested;
import org.cairn.contracts.coordination.PrivacyEvent.ErasureTakenBack;
import org.cairn.contracts.coordination.PrivacyEvent.HoldGround;
import org.cairn.contracts.coordination.PrivacyEvent.KeyDestroyed;
import org.cairn.contracts.coordination.PrivacyEvent.LegalHoldLifted;
import org.cairn.contracts.coordination.PrivacyEvent.LegalHoldPlaced;
import org.cairn.coordination.erasure.Erasure.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {

    static final AgencyId NGO = new AgencyId("harbour-aid");
    static final AgencyId OFFICE = new AgencyId("national-coordination");
    static final AgencyId LAWYERS = new AgencyId("law-centre");
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Set<String> ALL = Set.of("coordination", "identification", "shelter");
    static final Set<String> COURT = Set.of("identification");
    static final PrivacyEvent WISHED = new ErasureRequested(NGO, false, NOON);
    static final PrivacyEvent HELD = new LegalHoldPlaced(LAWYERS, COURT, HoldGround.CRIMINAL_FILE, NOON);

    final Scenario<Erasure, Command, PrivacyEvent, Erasure.Refusal> erasure =
            new Scenario<>(Erasure.NONE, Erasure::decide, Erasure::evolve);

    @Test
    void a_wish_is_passed_on_once_and_can_be_taken_back() {
        erasure.given().when(new Command.Request(NGO, false, NOON)).then(WISHED);
        erasure.given(WISHED).when(new Command.Request(OFFICE, false, NOON)).refused(ALREADY_REQUESTED);
        erasure.given(WISHED).when(takeBack(NGO)).then(new ErasureTakenBack(NOON));
        erasure.given().when(takeBack(NGO)).refused(NOT_REQUESTED);
        erasure.given(WISHED).when(takeBack(LAWYERS)).refused(NOT_THE_ASKER);
        erasure.given(WISHED).when(new Command.TakeBack(LAWYERS, true, NOON)).then(new ErasureTakenBack(NOON));
        erasure.given(WISHED, new ErasureTakenBack(NOON))
                .when(confirm(OFFICE, true))
                .refused(NOT_REQUESTED);
    }

    @Test
    void two_agencies_and_a_closed_pathway_it_takes() {
        erasure.given().when(confirm(OFFICE, true)).refused(NOT_REQUESTED);
        erasure.given(WISHED).when(confirm(NGO, true)).refused(FOUR_EYES);
        erasure.given(WISHED).when(confirm(OFFICE, false)).refused(STILL_OPEN);
        erasure.given(WISHED)
                .when(confirm(OFFICE, true))
                .then(new ErasureConfirmed(OFFICE, NOON), new KeyDestroyed(ALL, NOON));
    }

    @Test
    void what_proceedings_need_stays_until_they_let_go() {
        erasure.given(WISHED)
                .when(new Command.PlaceHold(LAWYERS, COURT, HoldGround.CRIMINAL_FILE, NOON))
                .then(HELD);
        erasure.given(WISHED, HELD)
                .when(confirm(OFFICE, true))
                .then(new ErasureConfirmed(OFFICE, NOON), new KeyDestroyed(Set.of("coordination", "shelter"), NOON));
        erasure.given(WISHED, HELD, new ErasureConfirmed(OFFICE, NOON))
                .when(new Command.LiftHold(LAWYERS, NOON))
                .then(new LegalHoldLifted(NOON), new KeyDestroyed(COURT, NOON));
        erasure.given(HELD).when(new Command.LiftHold(LAWYERS, NOON)).then(new LegalHoldLifted(NOON));
    }

    @Test
    void a_hold_is_placed_once_and_lifted_by_who_placed_it() {
        erasure.given(HELD)
                .when(new Command.PlaceHold(OFFICE, ALL, HoldGround.APPEAL, NOON))
                .refused(ALREADY_HELD);
        erasure.given().when(new Command.LiftHold(LAWYERS, NOON)).refused(NOT_HELD);
        erasure.given(HELD).when(new Command.LiftHold(NGO, NOON)).refused(NOT_YOURS);
    }

    @Test
    void what_is_done_is_done() {
        var done = new ErasureConfirmed(OFFICE, NOON);
        erasure.given(WISHED, done).when(confirm(OFFICE, true)).refused(TOO_LATE);
        erasure.given(WISHED, done).when(takeBack(NGO)).refused(TOO_LATE);
        erasure.given(WISHED, done)
                .when(new Command.PlaceHold(LAWYERS, COURT, HoldGround.APPEAL, NOON))
                .refused(TOO_LATE);
    }

    private static Command takeBack(AgencyId by) {
        return new Command.TakeBack(by, false, NOON);
    }

    private static Command confirm(AgencyId by, boolean closed) {
        return new Command.Confirm(by, closed, ALL, NOON);
    }
}
