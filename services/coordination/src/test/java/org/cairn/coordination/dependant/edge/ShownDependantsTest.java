package org.cairn.coordination.dependant.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.access.Access;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.access.ScopedViewForTests;
import org.cairn.chassis.access.SignedTablesForTests;
import org.cairn.chassis.access.Who;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.contracts.coordination.DependantEvent.ProtectionKind;
import org.cairn.contracts.coordination.DependantEvent.Relation;
import org.cairn.contracts.coordination.DependantEvent.ThreatLevel;
import org.cairn.coordination.dependant.Dependants;
import org.cairn.coordination.dependant.Link;
import org.cairn.coordination.dependant.Sight;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invariant 19: the link between a person and a dependant resolves for nobody without a grant for the family. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownDependantsTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final AgencyId READER = new AgencyId("reader");
    private static final PathwayId AMINA = new PathwayId(new UUID(1, 1));
    private static final PathwayId SISTERS = new PathwayId(new UUID(2, 2));
    private static final DependantId SISTER = new DependantId(new UUID(3, 3));
    private static final DependantId SON = new DependantId(new UUID(4, 4));

    /** Whose row of the matrix lets them read of the family in full, with a grant that names it. */
    private static final Set<Role> FAMILY = EnumSet.of(
            Role.PERSON,
            Role.GUARDIAN,
            Role.INDEPENDENT_ADVOCATE,
            Role.LAWYER,
            Role.POLICE,
            Role.WITNESS_PROTECTION,
            Role.REPATRIATION_WORKER,
            Role.RECEIVING_NGO);

    private final AccessTables tables = SignedTablesForTests.tables();
    private final ScopedView scoped = ScopedViewForTests.view();

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_a_dependant_is_reads_only_who_may_know_the_family_in_full(Role role) {
        var shown = read(role, EnumSet.allOf(Category.class), two());
        assertThat(shown.contains("case_") && shown.contains("\"theirCaseId\""))
                .as("%s reads %s", role, shown)
                .isEqualTo(FAMILY.contains(role));
        assertThat(shown.contains("SIBLING")).as("%s reads %s", role, shown).isEqualTo(FAMILY.contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void without_a_grant_for_the_family_all_but_the_coordinator_read_what_stands_there_if_there_is_nobody(Role role) {
        var categories = EnumSet.complementOf(EnumSet.of(Category.FAMILY));
        var some = read(role, categories, two());
        assertThat(some).doesNotContain("dep_", "SIBLING", "theirCaseId");
        if (role != Role.PATHWAY_COORDINATOR) {
            assertThat(some).isEqualTo(read(role, categories, Dependants.NONE));
        }
    }

    @Test
    void the_coordinator_reads_how_many_and_the_greatest_danger_and_nobody() {
        var shown = read(Role.PATHWAY_COORDINATOR, EnumSet.allOf(Category.class), two());
        assertThat(shown).contains("\"count\":2", "\"highestLevel\":\"HIGH\"").doesNotContain("dep_", "dependants");
    }

    @Test
    void a_shelter_reads_of_those_who_live_in_the_same_house_and_of_the_others_how_many() {
        var apart = read(Role.SHELTER_WORKER, EnumSet.allOf(Category.class), two());
        assertThat(apart).contains("\"count\":2", "\"highestLevel\":\"HIGH\"").doesNotContain("dep_");
        var together = with(
                two(),
                new DependantEvent.ProtectionRequested(SISTER, ProtectionKind.CO_LOCATED, NOON),
                new DependantEvent.Protected(SISTER, ProtectionKind.CO_LOCATED, NOON));
        assertThat(read(Role.SHELTER_WORKER, EnumSet.allOf(Category.class), together))
                .containsOnlyOnce("dep_");
    }

    @Test
    void the_caseworker_reads_how_it_stands_and_not_who_it_is() {
        var shown = read(Role.NGO_CASEWORKER, EnumSet.allOf(Category.class), two());
        assertThat(shown).contains("dep_", "THREAT_ASSESSED").doesNotContain("SIBLING", "theirCaseId");
    }

    @Test
    void a_role_that_its_agency_was_not_let_in_with_shows_no_more_than_that_one() {
        var full = EnumSet.allOf(Category.class);
        assertThat(Sight.of(Role.PATHWAY_COORDINATOR, Set.of(Role.POLICE), Set.of(), Set.of()))
                .isEqualTo(Sight.NONE);
        assertThat(Sight.of(Role.LAWYER, Set.of(Role.SHELTER_WORKER), full, Set.of()))
                .isEqualTo(Sight.CO_RESIDENT);
    }

    private String read(Role role, Set<Category> categories, Dependants now) {
        var who = new Who(READER, role, purposeOf(role), "somebody");
        var grant = new Grant(
                new GrantId("any"),
                AMINA,
                READER,
                role,
                categories,
                purposeOf(role),
                LegalBasis.CONSENT,
                NOON,
                null,
                null);
        var scope = Access.decide(who, AMINA, List.of(grant), tables, NOON);
        var sight = Sight.of(role, scope.roles(), scope.full(), scope.minimum());
        return scoped.of(ShownDependants.of(AMINA, now, sight, _ -> new Link(SISTERS, Relation.SIBLING)), scope)
                .toString();
    }

    private Purpose purposeOf(Role role) {
        return tables.defaultPurpose(role);
    }

    private static Dependants two() {
        return with(
                Dependants.NONE,
                new DependantEvent.IdentifiedAtRisk(SISTER, NOON),
                new DependantEvent.IdentifiedAtRisk(SON, NOON),
                new DependantEvent.ThreatAssessed(SISTER, ThreatLevel.HIGH, NOON),
                new DependantEvent.ThreatAssessed(SON, ThreatLevel.LOW, NOON));
    }

    private static Dependants with(Dependants before, DependantEvent... events) {
        return List.of(events).stream().reduce(before, Dependants::evolve, (first, _) -> first);
    }
}
