package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Told.AUTHORITY;
import static org.cairn.timeline.pathway.Told.COORDINATOR;
import static org.cairn.timeline.pathway.Told.NGO;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.SOUTH;
import static org.cairn.timeline.pathway.Told.asOf;

import java.util.List;
import java.util.Set;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ReferralEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineTest {

    private final SignedTables tables = new SignedTables();
    private final Told thread = Told.story()
            .opened()
            .consentAsked(1, NORTH)
            .consentGiven(2)
            .referred(3, NORTH, SOUTH)
            .accepted(5, NORTH)
            .placed(5, NORTH)
            .admitted(8, NORTH)
            .submitted(10)
            .decided(20)
            .reflecting(20, true);

    @Test
    void the_coordinator_sees_every_lane_in_the_order_of_the_world() {
        var seen = seenBy(COORDINATOR, Role.PATHWAY_COORDINATOR);
        assertThat(seen.entries()).hasSize(10);
        assertThat(seen.entries()).extracting(Timeline.Shown::entry).isSorted();
        assertThat(seen.progress().periods()).extracting(Finding::kind).contains("referral", "stay", "reflection");
    }

    @Test
    void the_ngo_sees_its_own_steps_and_that_others_took_some() {
        assertThat(types(NGO, Role.NGO_CASEWORKER, Visibility.FULL))
                .containsExactly(
                        "coordination.pathway.opened",
                        "coordination.consent.requested",
                        "coordination.consent.given",
                        "coordination.referral.requested",
                        "coordination.referral.accepted",
                        "identification.submission.received");
        assertThat(types(NGO, Role.NGO_CASEWORKER, Visibility.MASKED))
                .containsExactly("shelter.placement.admitted", "identification.reasonable-grounds.decided");
    }

    @Test
    void who_may_not_see_the_decision_is_not_told_that_it_is_missing() {
        var seen = seenBy(NGO, Role.NGO_CASEWORKER).progress();
        assertThat(seen.deadlines()).extracting(Finding::kind).containsExactly("referral-answer");
        assertThat(seen.blocked()).isEmpty();
    }

    @Test
    void somebody_asked_in_vain_sees_the_question_as_if_asked_alone_and_waits_for_nothing() {
        var seen = seenBy(SOUTH, Role.SHELTER_WORKER);
        var facts = seen.entries().stream()
                .map(shown -> shown.entry().fact())
                .filter(ReferralEvent.class::isInstance)
                .toList();
        assertThat(facts).hasSize(1);
        assertThat((ReferralEvent.Requested) facts.getFirst())
                .returns(List.of(SOUTH), ReferralEvent.Requested::candidates)
                .returns(null, ReferralEvent.Requested::consents);
        assertThat(seen.progress().next()).isEmpty();
        assertThat(seen.progress().late()).isEmpty();
    }

    @Test
    void somebody_who_is_only_asked_sees_the_question_and_nothing_else_of_the_way() {
        assertThat(types(SOUTH, Role.SHELTER_WORKER, Visibility.FULL))
                .containsExactly("coordination.referral.requested");
        assertThat(types(SOUTH, Role.SHELTER_WORKER, Visibility.MASKED)).isEmpty();
    }

    @Test
    void who_is_only_asked_by_its_grants_sees_nothing_of_the_way_before_the_question_itself_has_come() {
        var before = Told.story().opened().submitted(1).reflecting(2, true);
        assertThat(Timeline.seenBy(tables.asked(SOUTH, Role.SHELTER_WORKER), before.entries(), asOf(30))
                        .entries())
                .isEmpty();
        var both = new Reader(
                SOUTH,
                Set.of(new Part(Role.LAWYER, Set.of(), true), new Part(Role.RECEIVING_NGO, Set.of(), false)),
                null,
                tables);
        assertThat(Timeline.seenBy(both, before.entries(), asOf(30)).entries())
                .as("helping in one role opens nothing in another in which it is only asked")
                .extracting(Timeline.Shown::visibility)
                .containsExactly(Visibility.MASKED);
    }

    @Test
    void a_stay_concerns_the_house_who_asked_it_and_who_leads_the_way() {
        var law = new AgencyId("law-centre");
        assertThat(types(law, Role.LAWYER, Visibility.MASKED)).noneMatch(type -> type.startsWith("shelter."));
        assertThat(types(law, Role.LAWYER, Visibility.FULL)).contains("coordination.pathway.opened");
        assertThat(types(NORTH, Role.SHELTER_WORKER, Visibility.FULL)).contains("shelter.placement.admitted");
    }

    @Test
    void a_question_to_the_person_stays_between_the_person_and_who_asked() {
        assertThat(types(NORTH, Role.SHELTER_WORKER, Visibility.FULL)).contains("coordination.consent.given");
        assertThat(types(NORTH, Role.NGO_CASEWORKER, Visibility.FULL)).doesNotContain("coordination.consent.requested");
        var refused = Told.story().opened().consentAsked(1, NORTH).consentRefused(2);
        var reader = tables.reader(NORTH, Role.NGO_CASEWORKER);
        assertThat(Timeline.seenBy(reader, refused.entries(), asOf(3)).entries())
                .extracting(shown -> shown.entry().type())
                .containsExactly("coordination.pathway.opened");
    }

    @Test
    void the_authority_sees_submissions_and_no_referral() {
        assertThat(types(AUTHORITY, Role.IDENTIFICATION_AUTHORITY, Visibility.FULL))
                .contains("identification.submission.received", "identification.reflection.started");
        assertThat(seenBy(AUTHORITY, Role.IDENTIFICATION_AUTHORITY).entries())
                .extracting(shown -> shown.entry().type())
                .noneMatch(type -> type.startsWith("coordination.referral."));
    }

    @Test
    void the_best_of_several_roles_counts() {
        var reader = tables.reader(COORDINATOR, Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR);
        assertThat(Timeline.seenBy(reader, thread.entries(), asOf(30)).entries())
                .noneMatch(Timeline.Shown::masked);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "IMMIGRATION_ENFORCEMENT",
                "WITNESS_PROTECTION",
                "CONSULATE",
                "NATIONAL_RAPPORTEUR",
                "PLATFORM_OPERATOR"
            })
    void the_firewall_lets_nothing_through(Role role) {
        assertThat(seenBy(new AgencyId("border-enforcement"), role).entries()).isEmpty();
    }

    @Test
    void every_matter_rests_on_events_that_the_signed_table_knows() {
        assertThat(List.of(Matter.values()))
                .allSatisfy(matter -> assertThat(tables.types()).containsAll(matter.types()));
    }

    private Timeline seenBy(AgencyId agency, Role role) {
        var reader = agency.equals(SOUTH) ? tables.asked(agency, role) : tables.reader(agency, role);
        return Timeline.seenBy(reader, thread.entries(), asOf(30));
    }

    private List<String> types(AgencyId agency, Role role, Visibility visibility) {
        return seenBy(agency, role).entries().stream()
                .filter(shown -> shown.visibility() == visibility)
                .map(shown -> shown.entry().type())
                .toList();
    }
}
