package org.cairn.coordination.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.coordination.access.AccessList.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessListTest {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final AccessEvent.Granted OPENER = Granting.toOpener(new AgencyId("harbour-aid"), Role.NGO_CASEWORKER, NOON);

    final Scenario<AccessList, Command, AccessEvent, AccessList.Never> access =
            new Scenario<>(AccessList.CLOSED, AccessList::decide, AccessList::evolve);

    @Test
    void a_grant_stands_once() {
        access.given().when(new Command.Grant(List.of(OPENER))).then(OPENER);
        access.given(OPENER).when(new Command.Grant(List.of(OPENER))).then();
    }

    @Test
    void a_grant_that_lasts_longer_takes_the_place_of_the_one_that_stands() {
        var shorter = until(NOON.plusSeconds(60));
        var longer = until(NOON.plusSeconds(120));
        access.given(shorter).when(new Command.Grant(List.of(longer))).then(longer);
        access.given(longer).when(new Command.Grant(List.of(shorter))).then();
        access.given(OPENER).when(new Command.Grant(List.of(longer))).then();
    }

    @Test
    void a_closed_pathway_keeps_its_coordinator_and_guardian_and_no_open_question() {
        var coordinator = Granting.toCoordinator(new AgencyId("national-coordination"), NOON);
        var guardian = Offices.toGuardian(new AgencyId("county-council"), NOON);
        var asked = Offices.toAskedGuardian(new AgencyId("child-advocates"), NOON);
        var proposed = Offices.toProposedCoordinator(new AgencyId("south-coordination"), NOON);
        assertThat(Offices.endingWithPathway(List.of(OPENER, coordinator, guardian, asked, proposed)))
                .containsExactly(OPENER.grant(), asked.grant(), proposed.grant());
    }

    @Test
    void a_guardian_who_opened_a_pathway_for_somebody_else_keeps_nothing_of_it() {
        var opener = Granting.toOpener(new AgencyId("county-council"), Role.GUARDIAN, NOON);
        assertThat(Offices.endingWithPathway(List.of(opener))).containsExactly(opener.grant());
    }

    @Test
    void who_opens_a_pathway_reads_it_for_what_their_role_is_there_for() {
        assertThat(Granting.toOpener(new AgencyId("law-centre"), Role.LAWYER, NOON)
                        .purpose())
                .isEqualTo(Purpose.LEGAL_REPRESENTATION);
    }

    @Test
    void only_what_stands_can_be_taken_back() {
        var revoke = new Command.Revoke(List.of(OPENER.grant(), new GrantId("other")), NOON);
        access.given().when(revoke).then();
        access.given(OPENER).when(revoke).then(new AccessEvent.Revoked(OPENER.grant(), OPENER.agency(), NOON));
    }

    @Test
    void the_newest_revocation_is_remembered_for_those_who_wait_for_it() {
        var revoked = new AccessEvent.Revoked(OPENER.grant(), OPENER.agency(), NOON);
        var list = AccessList.evolve(AccessList.evolve(AccessList.CLOSED, OPENER), revoked);
        assertThat(list.lastRevoked()).isEqualTo(2);
        assertThat(AccessList.evolve(list, OPENER).lastRevoked()).isEqualTo(2);
        assertThat(AccessList.evolve(list, OPENER).version()).isEqualTo(3);
    }

    @Test
    void a_write_only_first_responder_is_granted_its_state_and_no_more() {
        var grant = Granting.toOpener(new AgencyId("kent-police"), Role.FIRST_RESPONDER, NOON);
        assertThat(grant.categories()).containsExactly(Category.STATUS);
    }

    @Test
    void a_coordinator_is_granted_no_reasons() {
        assertThat(Granting.toCoordinator(new AgencyId("national-coordination"), NOON)
                        .categories())
                .doesNotContain(Category.EXPLOITATION, Category.NEEDS, Category.CONTACT, Category.LOCATION);
    }

    private static AccessEvent.Granted until(Instant end) {
        return new AccessEvent.Granted(
                OPENER.grant(),
                OPENER.agency(),
                OPENER.role(),
                OPENER.categories(),
                OPENER.purpose(),
                OPENER.basis(),
                NOON,
                end,
                NOON);
    }
}
