package org.cairn.coordination.agency;

import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyEvent.Listed;
import org.cairn.contracts.coordination.AgencyKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgencyTest {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    final Scenario<Agency, Agency.Command, AgencyEvent, Agency.Refusal> agency =
            new Scenario<>(new Agency.Unlisted(), Agency::decide, Agency::evolve);

    @Test
    void the_same_entry_again_changes_nothing() {
        var first = listed("Harbour Aid", NOON, Role.NGO_CASEWORKER);
        var same = listed("Harbour Aid", NOON.plusSeconds(60), Role.NGO_CASEWORKER);
        var renamed = listed("Harbour Help", NOON.plusSeconds(60), Role.NGO_CASEWORKER);
        agency.given().when(new Agency.Command.Enter(first)).then(first);
        agency.given(first).when(new Agency.Command.Enter(same)).then();
        agency.given(first).when(new Agency.Command.Enter(renamed)).then(renamed);
    }

    @Test
    void an_agency_has_a_role() {
        agency.given().when(new Agency.Command.Enter(listed("Nobody", NOON))).refused(Agency.Refusal.NO_ROLE);
    }

    @Test
    void enforcement_and_help_do_not_mix() {
        var both = listed("Border", NOON, Role.IMMIGRATION_ENFORCEMENT, Role.FIRST_RESPONDER);
        agency.given().when(new Agency.Command.Enter(both)).refused(Agency.Refusal.ENFORCEMENT_STANDS_ALONE);
    }

    private static Listed listed(String name, Instant at, Role... roles) {
        return new Listed(new AgencyId("harbour-aid"), name, AgencyKind.NGO, "Kent", false, Set.of(roles), at);
    }
}
