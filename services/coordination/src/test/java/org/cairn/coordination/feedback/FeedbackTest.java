package org.cairn.coordination.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.feedback.Feedback.Refusal.*;

import java.time.Instant;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.FeedbackEvent;
import org.cairn.contracts.coordination.FeedbackEvent.Given;
import org.cairn.contracts.coordination.FeedbackEvent.HarmHeard;
import org.cairn.contracts.coordination.FeedbackEvent.Verdict;
import org.cairn.coordination.feedback.Feedback.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackTest {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    static final AgencyId HOUSE = new AgencyId("north-house");
    static final AgencyId NATIONAL = new AgencyId("national-coordination");

    final Scenario<Feedback, Command, FeedbackEvent, Feedback.Refusal> feedback =
            new Scenario<>(Feedback.NONE, Feedback::decide, Feedback::evolve);

    @Test
    void a_person_says_of_a_service_what_they_like_and_as_often() {
        var helped = of(HOUSE, Verdict.HELPED);
        var not = of(HOUSE, Verdict.DID_NOT_HELP);
        feedback.given().when(new Command.Give(helped, true)).then(helped);
        feedback.given(helped).when(new Command.Give(not, true)).then(not);
        assertThat(feedback.given(helped, not).state().lastOf(HOUSE))
                .as("each person counts once for an agency, with what they said last")
                .contains(Verdict.DID_NOT_HELP);
    }

    @Test
    void no_agency_writes_down_what_is_said_of_itself() {
        feedback.given()
                .when(new Command.Give(new Given(null, HOUSE, HOUSE, Verdict.HELPED, null, false, NOON), true))
                .refused(ABOUT_ITSELF);
    }

    @Test
    void nothing_is_said_of_who_did_nothing() {
        feedback.given()
                .when(new Command.Give(of(HOUSE, Verdict.HARMED), false))
                .refused(NEVER_SERVED);
    }

    @Test
    void harm_waits_until_somebody_has_spoken_with_the_person_and_never_with_who_did_it() {
        var harmed = feedback.given(of(HOUSE, Verdict.HARMED));
        assertThat(harmed.state().harmFor(NATIONAL)).containsExactly(HOUSE);
        harmed.when(new Command.HearHarm(HOUSE, NOON)).refused(NO_HARM);
        harmed.when(new Command.HearHarm(NATIONAL, NOON)).then(new HarmHeard(NATIONAL, NOON));
        assertThat(harmed.given(new HarmHeard(NATIONAL, NOON)).state().harm()).isEmpty();
    }

    @Test
    void harm_done_by_who_hears_stays_for_another() {
        var both =
                feedback.given(of(HOUSE, Verdict.HARMED), of(NATIONAL, Verdict.HARMED), new HarmHeard(NATIONAL, NOON));
        assertThat(both.state().harm()).containsExactly(NATIONAL);
        both.when(new Command.HearHarm(HARBOUR, NOON)).then(new HarmHeard(HARBOUR, NOON));
    }

    @Test
    void without_harm_there_is_nothing_to_hear() {
        feedback.given(of(HOUSE, Verdict.PARTLY))
                .when(new Command.HearHarm(NATIONAL, NOON))
                .refused(NO_HARM);
    }

    private static Given of(AgencyId about, Verdict verdict) {
        return new Given(null, about, HARBOUR, verdict, "canary", true, NOON);
    }
}
