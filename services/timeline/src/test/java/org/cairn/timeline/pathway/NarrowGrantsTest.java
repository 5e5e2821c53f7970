package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Onward.LAW;
import static org.cairn.timeline.pathway.Onward.MISSION;
import static org.cairn.timeline.pathway.Onward.dependant;
import static org.cairn.timeline.pathway.Onward.fact;
import static org.cairn.timeline.pathway.Onward.hearing;
import static org.cairn.timeline.pathway.Onward.held;
import static org.cairn.timeline.pathway.Onward.lodged;
import static org.cairn.timeline.pathway.Onward.matterOpened;
import static org.cairn.timeline.pathway.Onward.onMatter;
import static org.cairn.timeline.pathway.Onward.planned;
import static org.cairn.timeline.pathway.Onward.refused;
import static org.cairn.timeline.pathway.Onward.threatened;
import static org.cairn.timeline.pathway.Told.COORDINATOR;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.asOf;
import static org.cairn.timeline.pathway.Told.hour;

import java.util.List;
import java.util.UUID;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Role;
import org.cairn.contracts.legalaid.MatterEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a grant does not name, no event tells, whatever the role may see under a wider one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NarrowGrantsTest {

    private static final AgencyId OTHER_LAWYER = new AgencyId("quay-law");

    private final SignedTables tables = new SignedTables();
    private final Told story = Told.story()
            .opened()
            .submitted(1)
            .reflecting(2, true)
            .then(
                    held(3),
                    planned(4, 100),
                    threatened(5),
                    dependant(1, 6),
                    matterOpened(7),
                    onMatter(fact(MatterEvent.NonPunishmentRaised.class, 8)),
                    hearing(9, true),
                    lodged(10),
                    refused(11, hour(300)));

    @Test
    void a_lawyer_for_one_small_thing_learns_of_no_threat_no_relative_no_offence_and_no_refusal() {
        var seen = seen(tables.knowing(OTHER_LAWYER, Role.LAWYER, Category.STATUS, Category.IDENTITY));
        assertThat(types(seen))
                .containsExactly(
                        "coordination.pathway.opened",
                        "identification.reflection.started",
                        "immigration.removal-hold.activated",
                        "legal-aid.matter.opened");
        assertThat(seen.entries()).noneMatch(Timeline.Shown::masked);
        assertThat(seen.progress().periods()).extracting(Finding::kind).doesNotContain("safety-plan");
        assertThat(seen.progress().next()).extracting(Finding::lane).doesNotContain("coordination", "immigration");
    }

    @Test
    void what_the_grant_names_shows_and_nothing_else_comes_with_it() {
        var seen = seen(tables.knowing(OTHER_LAWYER, Role.LAWYER, Category.STATUS, Category.SAFETY));
        assertThat(types(seen))
                .contains("coordination.safety.plan-activated", "coordination.safety.threat-reported")
                .noneMatch(type -> type.startsWith("coordination.dependant.") || type.contains("application"));
        assertThat(seen.progress().periods()).extracting(Finding::kind).contains("safety-plan");
    }

    @Test
    void a_lawyer_sees_the_whole_of_the_matter_taken_on_whatever_the_grant_names() {
        var seen = seen(tables.knowing(LAW, Role.LAWYER, Category.STATUS, Category.IDENTITY));
        assertThat(types(seen))
                .contains("legal-aid.non-punishment.raised")
                .doesNotContain("coordination.safety.plan-activated");
    }

    @Test
    void an_office_that_declined_a_matter_learns_of_no_step_that_another_takes_in_it() {
        var matter = "legal-aid/matter/" + new UUID(5, 5);
        var passedOn = Told.story()
                .opened()
                .then(matterOpened(7), onMatter(fact(MatterEvent.Declined.class, 8)))
                .add(matter, OTHER_LAWYER, new MatterEvent.Assigned(OTHER_LAWYER, null, hour(9)))
                .add(matter, OTHER_LAWYER, fact(MatterEvent.NonPunishmentRaised.class, 10));
        var before = Timeline.seenBy(tables.knowing(LAW, Role.LAWYER, Category.STATUS), passedOn.entries(), asOf(50));
        var now = Timeline.seenBy(
                tables.knowing(OTHER_LAWYER, Role.LAWYER, Category.STATUS), passedOn.entries(), asOf(50));
        assertThat(types(before)).contains("legal-aid.matter.opened").doesNotContain("legal-aid.non-punishment.raised");
        assertThat(types(now)).contains("legal-aid.non-punishment.raised");
    }

    @Test
    void who_coordinates_sees_by_that_office_that_steps_happen() {
        assertThat(seen(tables.knowing(COORDINATOR, Role.PATHWAY_COORDINATOR, Category.STATUS, Category.IDENTITY)))
                .isEqualTo(seen(tables.reader(COORDINATOR, Role.PATHWAY_COORDINATOR)));
    }

    @Test
    void where_the_matrix_gives_a_role_the_bare_status_of_a_category_no_grant_has_to_name_it() {
        assertThat(types(seen(tables.knowing(MISSION, Role.REPATRIATION_WORKER, Category.STATUS))))
                .contains("legal-aid.hearing.scheduled");
    }

    @Test
    void a_house_that_may_not_know_why_sees_that_steps_happen_and_what_keeps_the_person_here() {
        var seen = seen(tables.knowing(NORTH, Role.SHELTER_WORKER, Category.STATUS, Category.NEEDS));
        assertThat(types(seen))
                .contains("identification.reflection.started", "immigration.removal-hold.activated")
                .noneMatch(type -> type.startsWith("coordination.safety."));
        assertThat(seen.entries())
                .filteredOn(Timeline.Shown::masked)
                .extracting(shown -> shown.entry().type())
                .contains("coordination.dependant.identified");
    }

    private Timeline seen(Reader reader) {
        return Timeline.seenBy(reader, story.entries(), asOf(50));
    }

    private static List<String> types(Timeline seen) {
        return seen.entries().stream()
                .filter(shown -> shown.visibility() == Visibility.FULL)
                .map(shown -> shown.entry().type())
                .toList();
    }
}
