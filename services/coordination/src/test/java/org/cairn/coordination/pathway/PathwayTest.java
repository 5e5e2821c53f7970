package org.cairn.coordination.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.pathway.Pathway.Refusal.*;

import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PathwayEvent.EntryChannel;
import org.cairn.contracts.coordination.PathwayEvent.TraffickingScope;
import org.cairn.coordination.pathway.Pathway.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PathwayTest {

    static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    static final AgencyId NATIONAL = new AgencyId("national-coordination");
    static final AgencyId SOUTH = new AgencyId("south-coordination");
    static final AgencyId STRANGER = new AgencyId("stranger");
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(3_600);

    static final PathwayEvent PROPOSED = new PathwayEvent.CoordinatorProposed(SOUTH, HARBOUR, NOON);
    static final PathwayEvent DECLINED = new PathwayEvent.CoordinatorDeclined(LATER);
    static final PathwayEvent SUSPENDED = new PathwayEvent.Suspended(LATER);
    static final PathwayEvent RESUMED = new PathwayEvent.Resumed(LATER);
    static final PathwayEvent OVER = new PathwayEvent.Closed(ClosureReason.COMPLETED, LATER);

    final Scenario<Pathway, Command, PathwayEvent, Pathway.Refusal> pathway =
            new Scenario<>(new Pathway.Unopened(), PathwayRules::decide, Pathway::evolve);
    final Scenario<Pathway, Command, PathwayEvent, Pathway.Refusal> open = pathway.given(opened(AgeStatus.ADULT));

    @Test
    void it_opens_once() {
        pathway.given().when(new Command.Open(opened(AgeStatus.ADULT), null)).then(opened(AgeStatus.ADULT));
        open.when(new Command.Open(opened(AgeStatus.ADULT), null)).refused(ALREADY_OPEN);
        pathway.given().when(new Command.Suspend(NATIONAL, LATER)).refused(NOT_OPENED);
    }

    @Test
    void it_goes_on_from_an_earlier_one_when_the_person_says_so() {
        var earlier = new PathwayId(UUID.randomUUID());
        pathway.given()
                .when(new Command.Open(opened(AgeStatus.ADULT), earlier))
                .then(opened(AgeStatus.ADULT), new PathwayEvent.Linked(earlier, NOON));
        assertThat(Pathway.courseOf(open.given(new PathwayEvent.Linked(earlier, NOON))
                                .state())
                        .earlier())
                .isEqualTo(earlier);
    }

    @Test
    void what_the_person_shows_links_it_once_and_never_to_itself() {
        var earlier = new PathwayId(UUID.randomUUID());
        var here = new PathwayId(UUID.randomUUID());
        var linked = new PathwayEvent.Linked(earlier, LATER);
        open.when(new Command.Link(here, earlier, LATER)).then(linked);
        open.when(new Command.Link(here, here, LATER)).refused(LINKS_ITSELF);
        open.given(linked).when(new Command.Link(here, earlier, LATER)).refused(LINKED_ALREADY);
        open.given(OVER).when(new Command.Link(here, earlier, LATER)).refused(CLOSED);
    }

    @Test
    void contact_is_lost_and_found_again() {
        open.when(new Command.Suspend(NATIONAL, LATER)).then(SUSPENDED);
        open.given(SUSPENDED).when(new Command.Resume(NATIONAL, LATER)).then(RESUMED);
        open.given(SUSPENDED, RESUMED)
                .when(new Command.Suspend(NATIONAL, LATER))
                .then(SUSPENDED);
        open.when(new Command.Resume(NATIONAL, LATER)).refused(NOT_SUSPENDED);
        open.given(SUSPENDED).when(new Command.Suspend(NATIONAL, LATER)).refused(ALREADY_SUSPENDED);
    }

    @Test
    void only_the_coordinator_notes_that_contact_is_lost_or_found() {
        open.when(new Command.Suspend(HARBOUR, LATER)).refused(NOT_THE_COORDINATOR);
        open.given(SUSPENDED).when(new Command.Resume(HARBOUR, LATER)).refused(NOT_THE_COORDINATOR);
    }

    @Test
    void the_coordinator_closes_it_and_it_never_opens_again() {
        open.when(close(NATIONAL, ClosureReason.COMPLETED)).then(OVER);
        open.given(OVER).when(new Command.Resume(NATIONAL, LATER)).refused(CLOSED);
        open.given(OVER).when(close(NATIONAL, ClosureReason.COMPLETED)).refused(CLOSED);
        open.given(OVER)
                .when(new Command.ProposeCoordinator(SOUTH, NATIONAL, LATER))
                .refused(CLOSED);
        open.given(OVER).when(new Command.Open(opened(AgeStatus.ADULT), null)).refused(ALREADY_OPEN);
        assertThat(Pathway.stateOf(open.given(OVER).state())).isEqualTo(Pathway.State.CLOSED);
    }

    @Test
    void who_opened_it_closes_only_an_anonymous_one() {
        open.when(close(HARBOUR, ClosureReason.COMPLETED)).refused(NOT_THE_COORDINATOR);
        var anonymous = pathway.given(opened(AgeStatus.ADULT, true));
        anonymous.when(close(HARBOUR, ClosureReason.COMPLETED)).then(OVER);
        anonymous.when(close(STRANGER, ClosureReason.COMPLETED)).refused(NOT_THE_COORDINATOR);
    }

    @Test
    void nobody_has_declined_or_finished_while_contact_is_lost() {
        var lost = open.given(SUSPENDED);
        lost.when(close(NATIONAL, ClosureReason.COMPLETED)).refused(CONTACT_LOST);
        lost.when(close(NATIONAL, ClosureReason.DECLINED_ALL)).refused(CONTACT_LOST);
        lost.when(close(NATIONAL, ClosureReason.RETURNED_AND_MONITORED)).refused(CONTACT_LOST);
        lost.when(close(NATIONAL, ClosureReason.DECEASED)).then(new PathwayEvent.Closed(ClosureReason.DECEASED, LATER));
    }

    @Test
    void coordination_changes_hands_when_two_agencies_want_it() {
        open.when(new Command.ProposeCoordinator(SOUTH, HARBOUR, NOON)).then(PROPOSED);
        open.given(PROPOSED)
                .when(new Command.AcceptCoordination(SOUTH, LATER))
                .then(new PathwayEvent.CoordinatorAssigned(SOUTH, NATIONAL, LATER));
        var changed = open.given(PROPOSED, new PathwayEvent.CoordinatorAssigned(SOUTH, NATIONAL, LATER));
        changed.when(new Command.Suspend(SOUTH, LATER)).then(SUSPENDED);
        changed.when(new Command.Suspend(NATIONAL, LATER)).refused(NOT_THE_COORDINATOR);
        changed.when(new Command.AcceptCoordination(SOUTH, LATER)).refused(NO_PROPOSAL);
    }

    @Test
    void who_is_asked_may_say_no_and_who_asked_may_take_it_back() {
        open.given(PROPOSED).when(new Command.RefuseCoordination(SOUTH, LATER)).then(DECLINED);
        open.given(PROPOSED).when(new Command.TakeProposalBack(HARBOUR, LATER)).then(DECLINED);
        open.given(PROPOSED).when(new Command.TakeProposalBack(NATIONAL, LATER)).then(DECLINED);
        open.given(PROPOSED).when(new Command.TakeProposalBack(STRANGER, LATER)).refused(NOT_THE_COORDINATOR);
        open.when(new Command.TakeProposalBack(HARBOUR, LATER)).refused(NO_PROPOSAL);
        open.given(PROPOSED, DECLINED)
                .when(new Command.RefuseCoordination(SOUTH, LATER))
                .refused(NO_PROPOSAL);
    }

    @Test
    void nobody_answers_for_the_agency_that_is_asked() {
        open.given(PROPOSED)
                .when(new Command.AcceptCoordination(HARBOUR, LATER))
                .refused(NOT_PROPOSED);
        open.given(PROPOSED)
                .when(new Command.RefuseCoordination(NATIONAL, LATER))
                .refused(NOT_PROPOSED);
    }

    @Test
    void a_proposal_comes_from_the_coordinator_or_the_opener_and_names_another_agency() {
        open.when(new Command.ProposeCoordinator(SOUTH, STRANGER, NOON)).refused(NOT_THE_COORDINATOR);
        open.when(new Command.ProposeCoordinator(HARBOUR, HARBOUR, NOON)).refused(PROPOSES_ITSELF);
        open.when(new Command.ProposeCoordinator(NATIONAL, HARBOUR, NOON)).refused(COORDINATES_ALREADY);
        open.given(PROPOSED)
                .when(new Command.ProposeCoordinator(STRANGER, NATIONAL, NOON))
                .refused(ALREADY_PROPOSED);
    }

    @Test
    void a_closed_pathway_asks_nobody_to_coordinate() {
        open.given(PROPOSED).when(close(NATIONAL, ClosureReason.COMPLETED)).then(DECLINED, OVER);
    }

    @Test
    void the_newest_finding_of_the_age_counts_and_doubt_means_child() {
        var presumed = new PathwayEvent.AgeChanged(AgeStatus.PRESUMED_CHILD, LATER);
        open.when(new Command.NoteAge(AgeStatus.PRESUMED_CHILD, LATER)).then(presumed);
        assertThat(Pathway.courseOf(open.given(presumed).state()).ofChild()).isTrue();
        open.given(presumed)
                .when(new Command.NoteAge(AgeStatus.PRESUMED_CHILD, LATER))
                .then();
        open.given(presumed).when(new Command.NoteAge(AgeStatus.ADULT, NOON)).then();
        var adult = new PathwayEvent.AgeChanged(AgeStatus.ADULT, LATER.plusSeconds(1));
        open.given(presumed)
                .when(new Command.NoteAge(AgeStatus.ADULT, adult.at()))
                .then(adult);
        open.given(OVER).when(new Command.NoteAge(AgeStatus.CHILD, LATER)).then();
        pathway.given(opened(AgeStatus.CHILD))
                .when(new Command.NoteAge(AgeStatus.PRESUMED_CHILD, LATER))
                .then();
    }

    private static Command close(AgencyId by, ClosureReason reason) {
        return new Command.Close(by, reason, LATER);
    }

    static PathwayEvent.Opened opened(AgeStatus age) {
        return opened(age, false);
    }

    static PathwayEvent.Opened opened(AgeStatus age, boolean anonymous) {
        return new PathwayEvent.Opened(
                "uk-nrm",
                EntryChannel.BORDER,
                "Kent",
                TraffickingScope.CROSS_BORDER,
                anonymous,
                age,
                HARBOUR,
                NATIONAL,
                NOON);
    }
}
