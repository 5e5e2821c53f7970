package org.cairn.timeline.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.timeline.pathway.Onward.LAW;
import static org.cairn.timeline.pathway.Onward.MISSION;
import static org.cairn.timeline.pathway.Onward.appealed;
import static org.cairn.timeline.pathway.Onward.hearing;
import static org.cairn.timeline.pathway.Onward.held;
import static org.cairn.timeline.pathway.Onward.lodged;
import static org.cairn.timeline.pathway.Onward.released;
import static org.cairn.timeline.pathway.Onward.returnAsked;
import static org.cairn.timeline.pathway.Onward.riskAssessed;
import static org.cairn.timeline.pathway.Told.COORDINATOR;
import static org.cairn.timeline.pathway.Told.NGO;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.asOf;

import java.util.Arrays;
import java.util.List;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.identification.IdentificationEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A blocker tells of its cause; who may not know the cause is not told of the blocker. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenCausesTest {

    private final SignedTables tables = new SignedTables();
    private final Told story = Told.story()
            .opened()
            .then(returnAsked(2), riskAssessed(3), held(3), hearing(4, true), lodged(5), appealed(6));

    @Test
    void the_lawyer_sees_all_that_the_departure_waits_for() {
        assertThat(waitsFor(LAW, Role.LAWYER))
                .containsExactlyInAnyOrder("removal-hold", "hearing", "status-decision", "status-appeal");
    }

    @Test
    void the_coordinator_is_told_that_something_has_to_come_first_and_not_what() {
        assertThat(waitsFor(COORDINATOR, Role.PATHWAY_COORDINATOR))
                .containsExactlyInAnyOrder("status-decision", "step", "step", "step");
        assertThat(blocks(COORDINATOR, Role.PATHWAY_COORDINATOR))
                .filteredOn(Finding.Block::isMasked)
                .allSatisfy(block -> {
                    assertThat(block.since()).isNull();
                    assertThat(block.cause().event()).isNull();
                })
                .extracting(block -> block.cause().matter().lane())
                .containsExactlyInAnyOrder("legal-aid", "immigration", "immigration");
    }

    @Test
    void who_prepares_the_return_learns_of_the_hearing_and_nothing_of_a_status() {
        assertThat(waitsFor(MISSION, Role.REPATRIATION_WORKER)).containsExactlyInAnyOrder("hearing", "step");
        assertThat(blocks(MISSION, Role.REPATRIATION_WORKER))
                .filteredOn(Finding.Block::isMasked)
                .extracting(block -> block.cause().matter())
                .containsExactly(Matter.REMOVAL_HOLD);
    }

    @Test
    void who_may_not_follow_the_return_is_told_of_nothing_that_it_waits_for() {
        assertThat(blocks(NGO, Role.NGO_CASEWORKER)).isEmpty();
        assertThat(blocks(NORTH, Role.SHELTER_WORKER)).isEmpty();
        assertThat(blocks(new AgencyId("advocates-direct"), Role.INDEPENDENT_ADVOCATE))
                .isEmpty();
    }

    @Test
    void a_blocker_goes_when_a_masked_step_has_lifted_it() {
        var lifted = Told.story().opened().then(returnAsked(2), riskAssessed(3), held(3), released(8));
        assertThat(seen(COORDINATOR, Role.PATHWAY_COORDINATOR, lifted)).isEmpty();
    }

    @Test
    void who_may_not_see_that_a_recovery_period_is_withheld_sees_it_block_as_any_other() {
        var runs = Told.story().opened().then(returnAsked(2), riskAssessed(3)).reflecting(4, false);
        var withheld =
                Told.story().opened().then(returnAsked(2), riskAssessed(3)).reflecting(4, false);
        withheld.then(Happening.onCase(new IdentificationEvent.ReflectionWithheld(null, null, Told.hour(9))));
        assertThat(seen(MISSION, Role.REPATRIATION_WORKER, withheld))
                .isEqualTo(seen(MISSION, Role.REPATRIATION_WORKER, runs))
                .extracting(Finding.Block::waitsFor)
                .containsExactly("recovery-period");
    }

    @Test
    void no_role_sees_a_blocker_in_full_whose_cause_it_may_not_see_in_full() {
        for (var role : Role.values()) {
            assertThat(blocks(new AgencyId("somebody"), role)).as(role.word()).allSatisfy(block -> {
                var least = block.isMasked() ? Visibility.MASKED : Visibility.FULL;
                assertThat(block.cause().matter().types())
                        .allMatch(type -> tables.visibility(type, role).compareTo(least) >= 0);
                assertThat(block.matter().types()).allMatch(type -> tables.visibility(type, role) == Visibility.FULL);
            });
        }
    }

    @Test
    void every_cause_has_a_lane_of_its_own_events() {
        assertThat(Arrays.stream(Matter.values()).map(Matter::lane))
                .isSubsetOf("coordination", "identification", "shelter", "legal-aid", "immigration", "repatriation");
    }

    private List<String> waitsFor(AgencyId agency, Role role) {
        return blocks(agency, role).stream().map(Finding.Block::waitsFor).toList();
    }

    private List<Finding.Block> blocks(AgencyId agency, Role role) {
        return seen(agency, role, story);
    }

    private List<Finding.Block> seen(AgencyId agency, Role role, Told told) {
        return Timeline.seenBy(tables.reader(agency, role), told.entries(), asOf(20))
                .progress()
                .blocked();
    }
}
