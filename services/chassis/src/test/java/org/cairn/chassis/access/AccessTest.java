package org.cairn.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final AgencyId AGENCY = new AgencyId("agency");
    private static final PathwayId PATHWAY = new PathwayId(new UUID(1, 1));
    private static final AccessTables TABLES = new SignedTables();
    private static final Set<Category> CARE = Set.of(Category.STATUS, Category.IDENTITY, Category.HEALTH);

    @Test
    void a_shelter_reads_what_it_was_granted_and_its_role_may_read() {
        var scope = decide(Role.SHELTER_WORKER, Purpose.ASSISTANCE, granted(Role.SHELTER_WORKER, CARE));
        assertThat(scope.relation()).isEqualTo(Relation.LIVE);
        assertThat(scope.full()).containsExactlyInAnyOrderElementsOf(CARE);
    }

    @Test
    void a_caseworker_reads_the_minimum_where_the_matrix_says_minimum() {
        var scope = decide(Role.NGO_CASEWORKER, Purpose.ASSISTANCE, granted(Role.NGO_CASEWORKER, CARE));
        assertThat(scope.full()).containsExactlyInAnyOrder(Category.STATUS, Category.IDENTITY);
        assertThat(scope.minimum()).containsExactly(Category.HEALTH);
    }

    @Test
    void the_write_only_role_sees_the_state_and_nothing_else() {
        var scope = decide(
                Role.FIRST_RESPONDER, Purpose.IDENTIFICATION, granted(Role.NGO_CASEWORKER, Set.of(Category.values())));
        assertThat(scope.relation()).isEqualTo(Relation.LIVE);
        assertThat(scope.full()).containsExactly(Category.STATUS);
        assertThat(scope.minimum()).isEmpty();
    }

    @Test
    void changing_the_role_does_not_widen_what_another_role_was_granted() {
        var scope = decide(Role.NGO_CASEWORKER, Purpose.ASSISTANCE, granted(Role.FIRST_RESPONDER, CARE));
        assertThat(scope.full()).containsExactly(Category.STATUS);
    }

    @Test
    void after_the_end_the_relation_stays_and_the_details_go() {
        var ended = new Grant(
                new GrantId("ended"),
                PATHWAY,
                AGENCY,
                Role.SHELTER_WORKER,
                CARE,
                Purpose.ASSISTANCE,
                LegalBasis.CONSENT,
                NOW.minusSeconds(100),
                NOW,
                null);
        var scope = decide(Role.SHELTER_WORKER, Purpose.ASSISTANCE, ended);
        assertThat(scope.relation()).isEqualTo(Relation.ENDED);
        assertThat(scope.full()).isEmpty();
    }

    @Test
    void a_grant_that_is_still_to_come_is_unknown() {
        var later = new Grant(
                new GrantId("later"),
                PATHWAY,
                AGENCY,
                Role.LAWYER,
                CARE,
                Purpose.LEGAL_REPRESENTATION,
                LegalBasis.CONSENT,
                NOW.plusSeconds(1),
                null,
                null);
        assertThat(decide(Role.LAWYER, Purpose.LEGAL_REPRESENTATION, later).relation())
                .isEqualTo(Relation.NONE);
    }

    @Test
    void two_agencies_open_what_the_matrix_lets_them_and_no_consent_opens_that() {
        var everything = Set.of(Category.values());
        var opened = new Grant(
                Grant.breakGlass(AGENCY),
                PATHWAY,
                AGENCY,
                Role.POLICE,
                everything,
                Purpose.SAFETY,
                LegalBasis.VITAL_INTEREST,
                NOW.minusSeconds(100),
                NOW.plusSeconds(100),
                null);
        assertThat(decide(Role.POLICE, Purpose.SAFETY, opened).full())
                .contains(Category.IDENTITY, Category.LOCATION, Category.SAFETY)
                .doesNotContain(Category.LEGAL, Category.HEALTH, Category.NEEDS, Category.IMMIGRATION);
        var consented = new Grant(
                new GrantId("consent:1"),
                PATHWAY,
                AGENCY,
                Role.POLICE,
                everything,
                Purpose.SAFETY,
                LegalBasis.CONSENT,
                NOW.minusSeconds(100),
                null,
                null);
        assertThat(decide(Role.POLICE, Purpose.SAFETY, consented).full())
                .contains(Category.IDENTITY)
                .doesNotContain(Category.LOCATION, Category.SAFETY);
    }

    @Test
    void the_platforms_operator_knows_no_person() {
        var scope = decide(Role.PLATFORM_OPERATOR, Purpose.OVERSIGHT, granted(Role.SHELTER_WORKER, CARE));
        assertThat(scope.relation()).isEqualTo(Relation.NONE);
    }

    @Test
    void an_event_shows_no_more_than_role_and_grant_both_allow() {
        var caseworker = decide(Role.NGO_CASEWORKER, Purpose.ASSISTANCE, granted(Role.SHELTER_WORKER, CARE));
        assertThat(Access.visibility(caseworker, "coordination.referral.accepted", TABLES))
                .isEqualTo(Visibility.FULL);
        assertThat(Access.visibility(caseworker, "coordination.pathway.opened", TABLES))
                .isEqualTo(Visibility.MASKED);
        assertThat(Access.visibility(caseworker, "coordination.never.heard-of", TABLES))
                .isEqualTo(Visibility.ABSENT);
    }

    private static Scope decide(Role role, Purpose purpose, Grant grant) {
        return Access.decide(new Who(AGENCY, role, purpose, "actor"), PATHWAY, List.of(grant), TABLES, NOW);
    }

    private static Grant granted(Role role, Set<Category> categories) {
        return new Grant(
                new GrantId("some"),
                PATHWAY,
                AGENCY,
                role,
                categories,
                Purpose.ASSISTANCE,
                LegalBasis.CONSENT,
                NOW.minusSeconds(100),
                null,
                null);
    }
}
