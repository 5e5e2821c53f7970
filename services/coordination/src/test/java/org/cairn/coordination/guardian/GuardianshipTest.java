package org.cairn.coordination.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.guardian.Guardianship.Refusal.*;

import java.time.Instant;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.GuardianEvent.EndReason;
import org.cairn.contracts.coordination.GuardianEvent.Standing;
import org.cairn.coordination.guardian.Guardianship.Command;
import org.cairn.coordination.guardian.Guardianship.Obstacle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardianshipTest {

    static final AgencyId COUNCIL = new AgencyId("county-council");
    static final AgencyId ADVOCATES = new AgencyId("child-advocates");
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final GuardianEvent REQUIRED = new GuardianEvent.Required(NOON);
    static final GuardianEvent REQUESTED = new GuardianEvent.Requested(COUNCIL, NOON);
    static final AgencyId NATIONAL = new AgencyId("national-coordination");
    static final GuardianEvent APPOINTED = new GuardianEvent.Appointed(COUNCIL, Standing.GUARDIAN, "R. Moss", NOON);
    static final GuardianEvent FOUND_ADULT = new GuardianEvent.Ended(EndReason.FOUND_ADULT, NOON);

    final Scenario<Guardianship, Command, GuardianEvent, Guardianship.Refusal> guardian =
            new Scenario<>(new Guardianship.NotRequired(), GuardianRules::decide, Guardianship::evolve);

    @Test
    void a_child_needs_somebody_to_speak_for_them_and_once_is_enough() {
        guardian.given().when(new Command.Require(NOON)).then(REQUIRED);
        guardian.given(REQUIRED).when(new Command.Require(NOON)).then();
        guardian.given(REQUIRED, REQUESTED, APPOINTED)
                .when(new Command.Require(NOON))
                .then();
        guardian.given(REQUIRED, FOUND_ADULT).when(new Command.Require(NOON)).then(REQUIRED);
    }

    @Test
    void nobody_speaks_for_an_adult() {
        guardian.given().when(new Command.Request(COUNCIL, NATIONAL, NOON)).refused(NOT_REQUIRED);
        guardian.given().when(appoint(COUNCIL)).refused(NOT_REQUIRED);
        guardian.given(REQUIRED, FOUND_ADULT)
                .when(new Command.Request(COUNCIL, NATIONAL, NOON))
                .refused(NOT_REQUIRED);
    }

    @Test
    void the_agency_that_is_asked_appoints() {
        guardian.given(REQUIRED)
                .when(new Command.Request(COUNCIL, NATIONAL, NOON))
                .then(REQUESTED);
        guardian.given(REQUIRED, REQUESTED).when(appoint(COUNCIL)).then(APPOINTED);
        guardian.given(REQUIRED, REQUESTED).when(appoint(ADVOCATES)).refused(NOT_ASKED);
        guardian.given(REQUIRED).when(appoint(COUNCIL)).refused(NOT_ASKED);
        guardian.given(REQUIRED, REQUESTED)
                .when(new Command.Request(COUNCIL, NATIONAL, NOON))
                .refused(ALREADY_REQUESTED);
    }

    @Test
    void nobody_makes_itself_the_one_who_speaks_for_the_child() {
        guardian.given(REQUIRED)
                .when(new Command.Request(COUNCIL, COUNCIL, NOON))
                .refused(ASKS_ITSELF);
        guardian.given(REQUIRED, REQUESTED)
                .when(new Command.Request(COUNCIL, COUNCIL, NOON))
                .refused(ASKS_ITSELF);
    }

    @Test
    void an_agency_that_does_not_answer_is_passed_over() {
        var next = new GuardianEvent.Requested(ADVOCATES, NOON);
        guardian.given(REQUIRED, REQUESTED)
                .when(new Command.Request(ADVOCATES, NATIONAL, NOON))
                .then(next);
        guardian.given(REQUIRED, REQUESTED, next).when(appoint(COUNCIL)).refused(NOT_ASKED);
    }

    @Test
    void a_guardian_speaks_for_the_child_until_the_next_one_does() {
        var next = new GuardianEvent.Requested(ADVOCATES, NOON);
        var asked = guardian.given(REQUIRED, REQUESTED, APPOINTED, next);
        assertThat(Guardianship.guardianOf(asked.state())).isEqualTo(COUNCIL);
        asked.when(new Command.Request(ADVOCATES, NATIONAL, NOON)).refused(ALREADY_REQUESTED);
        asked.when(new Command.Request(COUNCIL, NATIONAL, NOON)).refused(ALREADY_GUARDIAN);
        var replaced = new GuardianEvent.Appointed(ADVOCATES, Standing.GUARDIAN, "R. Moss", NOON);
        asked.when(appoint(ADVOCATES)).then(replaced);
        assertThat(Guardianship.guardianOf(asked.given(replaced).state())).isEqualTo(ADVOCATES);
        assertThat(Guardianship.askedOf(asked.given(replaced).state())).isNull();
    }

    @Test
    void the_guardians_agency_may_name_another_person() {
        guardian.given(REQUIRED, REQUESTED, APPOINTED)
                .when(new Command.Appoint(COUNCIL, Standing.GUARDIAN, "T. Lake", Obstacle.NONE, NOON))
                .then(new GuardianEvent.Appointed(COUNCIL, Standing.GUARDIAN, "T. Lake", NOON));
    }

    @Test
    void a_parent_speaks_for_the_child_only_without_conflict_of_interest() {
        var parent = Standing.HOLDER_OF_PARENTAL_RESPONSIBILITY;
        guardian.given(REQUIRED, REQUESTED)
                .when(new Command.Appoint(COUNCIL, parent, "The mother", Obstacle.CONFLICT_OF_INTEREST, NOON))
                .refused(CONFLICT_OF_INTEREST);
        guardian.given(REQUIRED, REQUESTED)
                .when(new Command.Appoint(COUNCIL, parent, "The mother", Obstacle.NONE, NOON))
                .then(new GuardianEvent.Appointed(COUNCIL, parent, "The mother", NOON));
    }

    @Test
    void a_child_whose_guardian_is_released_needs_another_one_at_once() {
        guardian.given(REQUIRED, REQUESTED, APPOINTED)
                .when(new Command.End(EndReason.CONFLICT_OF_INTEREST, false, NOON))
                .then(new GuardianEvent.Ended(EndReason.CONFLICT_OF_INTEREST, NOON), REQUIRED);
        guardian.given(REQUIRED, REQUESTED)
                .when(new Command.End(EndReason.RELEASED, false, NOON))
                .refused(NONE_APPOINTED);
    }

    @Test
    void it_ends_when_the_child_comes_of_age_or_is_found_an_adult() {
        guardian.given(REQUIRED, REQUESTED, APPOINTED)
                .when(new Command.End(EndReason.COME_OF_AGE, false, NOON))
                .then(new GuardianEvent.Ended(EndReason.COME_OF_AGE, NOON));
        guardian.given(REQUIRED, REQUESTED, APPOINTED)
                .when(new Command.FindAdult(NOON))
                .then(FOUND_ADULT);
        guardian.given(REQUIRED, FOUND_ADULT).when(new Command.FindAdult(NOON)).then();
        guardian.given().when(new Command.FindAdult(NOON)).then();
        guardian.given(REQUIRED)
                .when(new Command.End(EndReason.FOUND_ADULT, false, NOON))
                .refused(FOUND_BY_IDENTIFICATION);
    }

    @Test
    void a_parent_under_suspicion_speaks_for_nobody() {
        guardian.given(REQUIRED, REQUESTED)
                .when(new Command.Appoint(
                        COUNCIL, Standing.HOLDER_OF_PARENTAL_RESPONSIBILITY, "The father", Obstacle.SUSPECTED, NOON))
                .refused(SUSPECTED);
    }

    @Test
    void who_is_asked_may_decline_and_somebody_else_has_to_be_asked() {
        var declined = new GuardianEvent.Declined(COUNCIL, NOON);
        guardian.given(REQUIRED, REQUESTED)
                .when(new Command.Decline(COUNCIL, NOON))
                .then(declined, REQUIRED);
        guardian.given(REQUIRED, REQUESTED)
                .when(new Command.Decline(ADVOCATES, NOON))
                .refused(NOT_ASKED);
        guardian.given(REQUIRED, REQUESTED, declined, REQUIRED)
                .when(new Command.Request(COUNCIL, NATIONAL, NOON))
                .then(REQUESTED);
    }

    @Test
    void who_declines_to_replace_a_guardian_leaves_the_one_who_is_there() {
        var next = new GuardianEvent.Requested(ADVOCATES, NOON);
        var declined = new GuardianEvent.Declined(ADVOCATES, NOON);
        var asked = guardian.given(REQUIRED, REQUESTED, APPOINTED, next);
        asked.when(new Command.Decline(ADVOCATES, NOON)).then(declined);
        assertThat(asked.given(declined).state())
                .isEqualTo(new Guardianship.Appointed(COUNCIL, Standing.GUARDIAN, "R. Moss", null));
        asked.given(declined).when(appoint(ADVOCATES)).refused(NOT_ASKED);
    }

    @Test
    void nobody_comes_of_age_before_the_year_in_which_they_can() {
        guardian.given(REQUIRED, REQUESTED, APPOINTED)
                .when(new Command.End(EndReason.COME_OF_AGE, true, NOON))
                .refused(NOT_OF_AGE);
        guardian.given(REQUIRED, REQUESTED, APPOINTED)
                .when(new Command.End(EndReason.RELEASED, true, NOON))
                .then(new GuardianEvent.Ended(EndReason.RELEASED, NOON), REQUIRED);
    }

    private static Command appoint(AgencyId by) {
        return new Command.Appoint(by, Standing.GUARDIAN, "R. Moss", Obstacle.NONE, NOON);
    }
}
