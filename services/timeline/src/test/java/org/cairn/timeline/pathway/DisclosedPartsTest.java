package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Happening.WEST;
import static org.cairn.timeline.pathway.Happening.amended;
import static org.cairn.timeline.pathway.Happening.askedWithReserve;
import static org.cairn.timeline.pathway.Happening.deadEnded;
import static org.cairn.timeline.pathway.Happening.expired;
import static org.cairn.timeline.pathway.Happening.handedOver;
import static org.cairn.timeline.pathway.Happening.informationAsked;
import static org.cairn.timeline.pathway.Happening.informationGiven;
import static org.cairn.timeline.pathway.Happening.moveAsked;
import static org.cairn.timeline.pathway.Happening.moveTaken;
import static org.cairn.timeline.pathway.Happening.onCase;
import static org.cairn.timeline.pathway.Happening.onConsent;
import static org.cairn.timeline.pathway.Happening.onGuardian;
import static org.cairn.timeline.pathway.Happening.onPathway;
import static org.cairn.timeline.pathway.Happening.onStay;
import static org.cairn.timeline.pathway.Happening.reoffered;
import static org.cairn.timeline.pathway.Happening.transferred;
import static org.cairn.timeline.pathway.Happening.waitlisted;
import static org.cairn.timeline.pathway.Told.AUTHORITY;
import static org.cairn.timeline.pathway.Told.COORDINATOR;
import static org.cairn.timeline.pathway.Told.NGO;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.SOUTH;
import static org.cairn.timeline.pathway.Told.asOf;
import static org.cairn.timeline.pathway.Told.hour;

import java.util.List;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.shelter.PlacementEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosedPartsTest {

    private static final AgencyId SUCCESSOR = new AgencyId("new-coordination");
    private final SignedTables tables = new SignedTables();
    private final Told askedInTurn = Told.story()
            .opened()
            .then(askedWithReserve(3, NORTH, SOUTH), amended(4, 30), expired(30, NORTH), reoffered(31, SOUTH));

    @Test
    void nobody_asked_learns_of_the_reserve_or_that_it_is_one() {
        assertThat(facts(askedInTurn, NORTH)).noneMatch(fact -> fact.contains(SOUTH.value()));
        assertThat(facts(askedInTurn, SOUTH)).noneMatch(fact -> fact.contains(NORTH.value()));
        assertThat(asked(askedInTurn, NORTH))
                .containsExactly(
                        "coordination.referral.requested",
                        "coordination.referral.amended",
                        "coordination.referral.expired");
        assertThat(asked(askedInTurn, SOUTH)).containsExactly("coordination.referral.requested");
    }

    @Test
    void the_next_in_turn_is_asked_at_its_own_hour_by_its_own_day_and_for_what_is_wanted_by_then() {
        var asked = (ReferralEvent.Requested)
                Timeline.seenBy(tables.asked(SOUTH, Role.SHELTER_WORKER), askedInTurn.entries(), asOf(50))
                        .entries()
                        .getFirst()
                        .entry()
                        .fact();
        assertThat(asked)
                .returns(List.of(SOUTH), ReferralEvent.Requested::candidates)
                .returns(List.of(), ReferralEvent.Requested::reserve)
                .returns("Essex", ReferralEvent.Requested::region)
                .returns(hour(55), ReferralEvent.Requested::answerBy)
                .returns(hour(31), ReferralEvent.Requested::at);
        assertThat(seenBy(askedInTurn, SOUTH, Role.SHELTER_WORKER).progress().unanswered())
                .isTrue();
        assertThat(seenBy(askedInTurn, NORTH, Role.SHELTER_WORKER).progress().unanswered())
                .isFalse();
    }

    @Test
    void the_sender_sees_who_is_asked_in_turn_and_that_nobody_is_left() {
        var over = askedInTurn.then(expired(60, SOUTH), deadEnded(60));
        assertThat(types(over, NGO, Role.NGO_CASEWORKER))
                .contains("coordination.referral.reoffered", "coordination.referral.dead-ended");
        assertThat(asked(over, SOUTH))
                .containsExactly("coordination.referral.requested", "coordination.referral.expired");
        assertThat(seenBy(over, NGO, Role.NGO_CASEWORKER).progress().deadEnded())
                .isTrue();
        assertThat(seenBy(over, SOUTH, Role.SHELTER_WORKER).progress().blocked())
                .isEmpty();
    }

    @Test
    void a_question_about_a_referral_stays_between_its_asker_and_the_sender() {
        var story = Told.story()
                .opened()
                .referred(3, NORTH, SOUTH)
                .then(informationAsked(4, NORTH), informationGiven(5, NORTH), informationAsked(6, NORTH));
        assertThat(asked(story, SOUTH)).containsExactly("coordination.referral.requested");
        assertThat(seenBy(story, SOUTH, Role.SHELTER_WORKER).progress().blocked())
                .extracting(Finding.Block::waitsFor)
                .containsExactly("referral-answer");
        assertThat(types(story, NORTH, Role.SHELTER_WORKER)).contains("coordination.referral.information-given");
        assertThat(seenBy(story, NGO, Role.NGO_CASEWORKER).progress().next())
                .extracting(Finding.Step::kind)
                .contains("information");
    }

    @Test
    void the_former_coordinator_sees_its_past_and_the_handing_over_and_nothing_after() {
        var story = Told.story()
                .opened()
                .submitted(2)
                .then(
                        onPathway(NGO, new PathwayEvent.CoordinatorProposed(SUCCESSOR, NGO, hour(3))),
                        handedOver(5, SUCCESSOR))
                .decided(20);
        assertThat(types(story, COORDINATOR, Role.PATHWAY_COORDINATOR))
                .contains("identification.submission.received", "coordination.pathway.coordinator-assigned")
                .doesNotContain("identification.reasonable-grounds.decided");
        assertThat(types(story, SUCCESSOR, Role.PATHWAY_COORDINATOR)).hasSize(5);
    }

    @Test
    void who_coordinates_next_is_between_those_who_were_asked_and_those_who_lead() {
        var story = Told.story()
                .opened()
                .submitted(2)
                .then(onPathway(COORDINATOR, new PathwayEvent.CoordinatorProposed(SUCCESSOR, COORDINATOR, hour(3))));
        assertThat(types(story, NGO, Role.NGO_CASEWORKER)).contains("coordination.pathway.coordinator-proposed");
        assertThat(types(story, WEST, Role.NGO_CASEWORKER)).doesNotContain("coordination.pathway.coordinator-proposed");
    }

    @Test
    void who_is_only_asked_to_coordinate_sees_the_question_and_nothing_of_the_person() {
        var story = Told.story()
                .opened()
                .referred(1, SUCCESSOR, SOUTH)
                .submitted(2)
                .then(onPathway(COORDINATOR, new PathwayEvent.CoordinatorProposed(SUCCESSOR, COORDINATOR, hour(3))))
                .decided(20);
        assertThat(types(story, SUCCESSOR, Role.PATHWAY_COORDINATOR))
                .containsExactly("coordination.pathway.coordinator-proposed");
        var both = Timeline.seenBy(
                tables.reader(SUCCESSOR, Role.PATHWAY_COORDINATOR, Role.SHELTER_WORKER), story.entries(), asOf(60));
        assertThat(both.entries()).noneMatch(shown -> shown.entry().toString().contains(SOUTH.value()));
    }

    @Test
    void who_is_only_asked_to_appoint_a_guardian_sees_the_question_and_nothing_of_the_child() {
        var story = Told.story()
                .opened()
                .submitted(2)
                .then(onGuardian(new GuardianEvent.Requested(WEST, hour(3))))
                .decided(20);
        assertThat(types(story, WEST, Role.GUARDIAN)).containsExactly("coordination.guardian.requested");
        story.then(onGuardian(new GuardianEvent.Appointed(WEST, null, null, hour(21))));
        assertThat(types(story, WEST, Role.GUARDIAN)).contains("identification.reasonable-grounds.decided");
    }

    @Test
    void the_house_that_the_person_left_sees_that_they_moved_and_neither_where_nor_what_came_after() {
        var story = moved();
        assertThat(types(story, NORTH, Role.SHELTER_WORKER))
                .contains("shelter.placement.transfer-requested", "shelter.placement.transferred")
                .doesNotContain("identification.reflection.started");
        assertThat(facts(story, NORTH)).noneMatch(fact -> fact.contains("Highland") || fact.contains(WEST.value()));
        var last = seenBy(story, NORTH, Role.SHELTER_WORKER).entries().getLast().entry();
        assertThat(last.type()).isEqualTo("shelter.placement.transferred");
        assertThat(last.agency()).isEqualTo(Act.PLATFORM);
        assertThat(seenBy(story, NORTH, Role.SHELTER_WORKER).progress().next()).isEmpty();
    }

    @Test
    void the_next_house_sees_its_own_stay_and_not_the_one_before() {
        assertThat(types(moved(), WEST, Role.SHELTER_WORKER))
                .contains("shelter.placement.admitted", "identification.reflection.started")
                .doesNotContain("shelter.placement.transfer-requested");
    }

    private static Told moved() {
        return Told.story()
                .opened()
                .referred(1, NORTH)
                .accepted(2, NORTH)
                .placed(2, NORTH)
                .admitted(3, NORTH)
                .then(
                        onStay(NORTH, new PlacementEvent.TransferRequested(null, null, hour(9))),
                        moveAsked(10, NORTH, WEST),
                        moveTaken(11, WEST),
                        transferred(13, WEST))
                .reflecting(14, false);
    }

    @Test
    void a_wait_for_a_place_is_known_to_the_house_and_to_who_leads_and_to_no_other_house() {
        var story = Told.story().opened().referred(1, NORTH, SOUTH).then(waitlisted(2, NORTH));
        assertThat(asked(story, NORTH)).contains("shelter.placement.waitlisted");
        assertThat(asked(story, SOUTH)).containsExactly("coordination.referral.requested");
        assertThat(types(story.accepted(3, SOUTH), SOUTH, Role.SHELTER_WORKER))
                .doesNotContain("shelter.placement.waitlisted");
    }

    @Test
    void a_yes_that_is_put_off_stays_between_the_person_and_who_asked() {
        var story = Told.story()
                .opened()
                .consentAsked(1, WEST)
                .then(onConsent(NGO, new ConsentEvent.Deferred(hour(48), hour(2))));
        assertThat(types(story, WEST, Role.NGO_CASEWORKER)).containsExactly("coordination.pathway.opened");
        assertThat(types(story, NGO, Role.NGO_CASEWORKER)).contains("coordination.consent.deferred");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void no_derived_finding_tells_how_the_authority_decided(Role role) {
        var decided = Told.story().opened().submitted(2).decided(20);
        var positive = Timeline.seenBy(tables.reader(WEST, role), decided.entries(), asOf(30));
        var reflecting = Told.story().opened().submitted(2).decided(20).reflecting(20, true);
        var told = Timeline.seenBy(tables.reader(WEST, role), reflecting.entries(), asOf(30));
        if (tables.visibility("identification.reflection.started", role) != Visibility.FULL) {
            assertThat(told.progress()).isEqualTo(positive.progress());
        }
        assertThat(positive.progress().next()).isEmpty();
        assertThat(positive.progress().deadlines()).extracting(Finding::kind).isSubsetOf("reasonable-grounds");
    }

    @Test
    void a_withheld_period_looks_to_the_shelter_like_any_other() {
        var story = Told.story().opened().submitted(2).decided(20).reflecting(20, false);
        var before = seenBy(story, WEST, Role.SHELTER_WORKER).progress();
        story.then(onCase(new IdentificationEvent.ReflectionWithheld(null, null, hour(40))));
        assertThat(seenBy(story, WEST, Role.SHELTER_WORKER).progress()).isEqualTo(before);
        assertThat(seenBy(story, AUTHORITY, Role.IDENTIFICATION_AUTHORITY)
                        .progress()
                        .periods())
                .extracting(Finding.Period::until)
                .contains(hour(40));
    }

    private Timeline seenBy(Told story, AgencyId agency, Role role) {
        return Timeline.seenBy(tables.reader(agency, role), story.entries(), asOf(50));
    }

    private List<String> facts(Told story, AgencyId agency) {
        return seenBy(story, agency, Role.SHELTER_WORKER).entries().stream()
                .filter(shown -> !shown.masked())
                .map(shown -> shown.entry().agency() + " " + shown.entry().fact())
                .toList();
    }

    private List<String> asked(Told story, AgencyId house) {
        return types(Timeline.seenBy(tables.asked(house, Role.SHELTER_WORKER), story.entries(), asOf(50)));
    }

    private List<String> types(Told story, AgencyId agency, Role role) {
        return types(seenBy(story, agency, role));
    }

    private static List<String> types(Timeline seen) {
        return seen.entries().stream()
                .filter(shown -> !shown.masked())
                .map(shown -> shown.entry().type())
                .toList();
    }
}
