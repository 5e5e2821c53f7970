package org.cairn.coordination.safety.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.access.Access;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.access.ScopedViewForTests;
import org.cairn.chassis.access.SignedTablesForTests;
import org.cairn.chassis.access.Who;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;
import org.cairn.contracts.coordination.SafetyEvent.Threatened;
import org.cairn.coordination.safety.SafetyPlan;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownSafetyPlanTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    private static final AgencyId CHAMBERS = new AgencyId("law-centre");
    private static final PathwayId AMINA = new PathwayId(new UUID(1, 1));

    /** Whose row of the matrix lets them read of the person's safety in full, with a grant that names it. */
    private static final Set<Role> SAFETY = EnumSet.of(
            Role.PERSON,
            Role.GUARDIAN,
            Role.INDEPENDENT_ADVOCATE,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.WITNESS_PROTECTION,
            Role.REPATRIATION_WORKER,
            Role.RECEIVING_NGO,
            Role.HEALTH_PROVIDER);

    private final AccessTables tables = SignedTablesForTests.tables();
    private final ScopedView scoped = ScopedViewForTests.view();

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_words_of_a_plan_read_only_those_who_may_know_what_keeps_the_person_safe(Role role) {
        var scope = scope(role);
        var shown = scoped.of(ShownSafetyPlan.of(AMINA, threatened()), scope).toString();
        assertThat(shown.contains("canary")).as("%s reads %s", role, shown).isEqualTo(SAFETY.contains(role));
    }

    @Test
    void the_coordinator_reads_the_level_and_whom_to_ask_about_a_danger_abroad() {
        var shown = scoped.of(ShownSafetyPlan.toCoordinator(AMINA, threatened()), scope(Role.PATHWAY_COORDINATOR))
                .toString();
        assertThat(shown)
                .contains("\"state\":\"REVIEW_DUE\"", "\"level\":\"MEDIUM\"", "\"dangerAbroad\":\"AL\"", "threatTold")
                .doesNotContain("canary", "ownRating");
    }

    @Test
    void an_agency_reads_again_what_it_wrote_and_who_only_told_of_a_threat_nothing_of_the_plan() {
        var author = scoped.of(ShownSafetyPlan.toAuthor(AMINA, threatened(), HARBOUR), scope(Role.NGO_CASEWORKER))
                .toString();
        assertThat(author).contains("canary plan", "\"ownRating\":\"MEDIUM\"").doesNotContain("canary call", "AL");
        var teller = scoped.of(ShownSafetyPlan.toAuthor(AMINA, threatened(), CHAMBERS), scope(Role.NGO_CASEWORKER))
                .toString();
        assertThat(teller).contains("canary call").doesNotContain("canary plan", "state", "reviewDueAt");
        assertThat(ShownSafetyPlan.isAuthor(threatened(), new AgencyId("north-house")))
                .isFalse();
    }

    private static SafetyPlan threatened() {
        return List.<SafetyEvent>of(
                        new SafetyEvent.PlanDrafted("canary plan", HARBOUR, NOON),
                        new SafetyEvent.PlanActivated(
                                RiskLevel.LOW, RiskLevel.MEDIUM, "canary plan", HARBOUR, NOON.plusSeconds(60), NOON),
                        new SafetyEvent.ThreatReported(
                                RiskLevel.HIGH, "canary call", Threatened.FAMILY, "AL", CHAMBERS, NOON.plusSeconds(1)))
                .stream()
                .reduce(SafetyPlan.NOTHING, SafetyPlan::evolve, (first, _) -> first);
    }

    private Scope scope(Role role) {
        var purpose = tables.defaultPurpose(role);
        var who = new Who(HARBOUR, role, purpose, "somebody");
        var grant = new Grant(
                new GrantId("any"),
                AMINA,
                HARBOUR,
                role,
                EnumSet.allOf(Category.class),
                purpose,
                LegalBasis.CONSENT,
                NOON,
                null,
                null);
        return Access.decide(who, AMINA, List.of(grant), tables, NOON);
    }
}
