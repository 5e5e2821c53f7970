package org.cairn.coordination.erasure;

import static org.cairn.coordination.erasure.ErasureRefusal.*;

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
import org.cairn.contracts.coordination.PrivacyEvent.LegalHoldReviewMissed;
import org.cairn.contracts.coordination.PrivacyEvent.LegalHoldReviewNear;
import org.cairn.contracts.coordination.PrivacyEvent.LegalHoldReviewed;
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
    static final Instant SUMMER = Instant.parse("2026-07-05T22:59:59Z");
    static final Instant NEXT_YEAR = Instant.parse("2027-01-05T23:59:59Z");
    static final Erasure.Day BY_SUMMER = new Erasure.Day(SUMMER, NEXT_YEAR);
    static final Set<String> ALL = Set.of("coordination", "identification", "shelter");
    static final Set<String> COURT = Set.of("identification");
    static final PrivacyEvent WISHED = new ErasureRequested(NGO, false, NOON);
    static final PrivacyEvent HELD = new LegalHoldPlaced(LAWYERS, COURT, HoldGround.CRIMINAL_FILE, SUMMER, NOON);

    final Scenario<Erasure, Command, PrivacyEvent, ErasureRefusal> erasure =
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
                .when(new Command.PlaceHold(LAWYERS, COURT, HoldGround.CRIMINAL_FILE, BY_SUMMER, NOON))
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
                .when(new Command.PlaceHold(OFFICE, ALL, HoldGround.APPEAL, BY_SUMMER, NOON))
                .refused(ALREADY_HELD);
        erasure.given().when(new Command.LiftHold(LAWYERS, NOON)).refused(NOT_HELD);
        erasure.given(HELD).when(new Command.LiftHold(NGO, NOON)).refused(NOT_YOURS);
    }

    @Test
    void a_hold_says_when_it_is_looked_at_again_a_year_ahead_at_most() {
        erasure.given().when(place(new Erasure.Day(NEXT_YEAR, NEXT_YEAR))).then(placed(NEXT_YEAR));
        erasure.given()
                .when(place(new Erasure.Day(NEXT_YEAR.plusSeconds(1), NEXT_YEAR)))
                .refused(REVIEW_TOO_FAR);
        erasure.given().when(place(new Erasure.Day(NOON, NEXT_YEAR))).refused(REVIEW_NOT_AHEAD);
        var again = new Erasure.Day(NEXT_YEAR, NEXT_YEAR);
        erasure.given(HELD)
                .when(new Command.ReviewHold(LAWYERS, again, NOON))
                .then(new LegalHoldReviewed(NEXT_YEAR, NOON));
        erasure.given(HELD)
                .when(new Command.ReviewHold(LAWYERS, new Erasure.Day(NEXT_YEAR.plusSeconds(1), NEXT_YEAR), NOON))
                .refused(REVIEW_TOO_FAR);
        erasure.given(HELD).when(new Command.ReviewHold(NGO, again, NOON)).refused(NOT_YOURS);
        erasure.given().when(new Command.ReviewHold(LAWYERS, again, NOON)).refused(NOT_HELD);
    }

    @Test
    void a_review_that_nobody_made_is_told_of_once_and_erases_nothing() {
        var near = new LegalHoldReviewNear(SUMMER, SUMMER);
        var missed = new LegalHoldReviewMissed(SUMMER, SUMMER);
        var done = new ErasureConfirmed(OFFICE, NOON);
        erasure.given(WISHED, HELD)
                .when(new Command.WarnOfReview(SUMMER, SUMMER))
                .then(near);
        erasure.given(HELD, near).when(new Command.WarnOfReview(SUMMER, SUMMER)).then();
        erasure.given(WISHED, HELD, done, near)
                .when(new Command.MissReview(SUMMER, SUMMER))
                .then(missed);
        erasure.given(HELD, near, missed)
                .when(new Command.MissReview(SUMMER, SUMMER))
                .then();
        erasure.given(HELD, new LegalHoldReviewed(NEXT_YEAR, NOON))
                .when(new Command.MissReview(SUMMER, SUMMER))
                .then();
        erasure.given().when(new Command.MissReview(SUMMER, SUMMER)).then();
        erasure.given(WISHED, HELD, done, near, missed)
                .when(new Command.LiftHold(LAWYERS, SUMMER))
                .then(new LegalHoldLifted(SUMMER), new KeyDestroyed(COURT, SUMMER));
    }

    @Test
    void what_is_done_is_done() {
        var done = new ErasureConfirmed(OFFICE, NOON);
        erasure.given(WISHED, done).when(confirm(OFFICE, true)).refused(TOO_LATE);
        erasure.given(WISHED, done).when(takeBack(NGO)).refused(TOO_LATE);
        erasure.given(WISHED, done)
                .when(new Command.PlaceHold(LAWYERS, COURT, HoldGround.APPEAL, BY_SUMMER, NOON))
                .refused(TOO_LATE);
    }

    private static Command place(Erasure.Day review) {
        return new Command.PlaceHold(LAWYERS, COURT, HoldGround.CRIMINAL_FILE, review, NOON);
    }

    private static PrivacyEvent placed(Instant reviewDueAt) {
        return new LegalHoldPlaced(LAWYERS, COURT, HoldGround.CRIMINAL_FILE, reviewDueAt, NOON);
    }

    private static Command takeBack(AgencyId by) {
        return new Command.TakeBack(by, false, NOON);
    }

    private static Command confirm(AgencyId by, boolean closed) {
        return new Command.Confirm(by, closed, ALL, NOON);
    }
}
