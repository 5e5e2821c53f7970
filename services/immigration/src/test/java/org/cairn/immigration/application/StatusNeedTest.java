package org.cairn.immigration.application;

import static org.cairn.immigration.application.Given.MONDAY;

import org.cairn.chassis.Scenario;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.ApplicationEvent.AsylumNoted;
import org.cairn.contracts.immigration.ApplicationEvent.NotRequired;
import org.cairn.contracts.immigration.ApplicationEvent.RequiredAfterAll;
import org.cairn.immigration.application.StatusNeed.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusNeedTest {

    private static final NotRequired CITIZEN = new NotRequired("citizen", MONDAY);

    private final Scenario<StatusNeed, Command, ApplicationEvent, Refusal> need =
            new Scenario<>(StatusNeed.UNSAID, StatusNeed::decide, StatusNeed::evolve);

    @Test
    void that_no_permission_is_needed_is_noted_once_and_may_be_taken_back() {
        need.when(new Command.NoteNotRequired("citizen", false, MONDAY)).then(CITIZEN);
        need.given(CITIZEN)
                .when(new Command.NoteNotRequired("citizen", false, MONDAY))
                .then();
        need.given(CITIZEN).when(new Command.NoteRequired(MONDAY)).then(new RequiredAfterAll(MONDAY));
        need.when(new Command.NoteRequired(MONDAY)).then();
    }

    @Test
    void it_is_not_said_of_somebody_who_has_applied() {
        need.when(new Command.NoteNotRequired("citizen", true, MONDAY)).refused(Refusal.APPLICATION_OPEN);
    }

    @Test
    void that_asylum_is_sought_stands_beside_it_and_touches_nothing() {
        var sought = new AsylumNoted(true, MONDAY);
        need.when(new Command.NoteAsylum(true, MONDAY)).then(sought);
        need.given(sought).when(new Command.NoteAsylum(true, MONDAY)).then();
        need.given(sought).when(new Command.NoteAsylum(false, MONDAY)).then(new AsylumNoted(false, MONDAY));
        need.given(sought)
                .when(new Command.NoteNotRequired("citizen", false, MONDAY))
                .then(CITIZEN);
    }
}
