package org.cairn.coordination.agency.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Standing;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent.Listed;
import org.cairn.contracts.coordination.AgencyEvent.OfferStatus;
import org.cairn.contracts.coordination.AgencyEvent.OffersListed;
import org.cairn.contracts.coordination.AgencyEvent.OutOfHours;
import org.cairn.contracts.coordination.AgencyEvent.ServiceOffer;
import org.cairn.contracts.coordination.AgencyEvent.SuspensionReason;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.access.Offices;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.agency.Agency.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgencyDeskIT {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    private static final AgencyId OPERATOR = new AgencyId("cairn-operator");

    private final Container house = new Container(
            "coordination",
            "V101__read_models.sql",
            "V120__referral_in_full.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql");
    private final AgencyDesk desk = house.get(AgencyDesk.class);
    private final AgencyView directory = house.get(AgencyView.class);
    private final PathwayId amina = new PathwayId(UUID.randomUUID());

    @BeforeEach
    void enter() {
        decide(new Command.Enter(
                new Listed(HARBOUR, "Harbour Aid", AgencyKind.NGO, "Kent", false, Set.of(Role.NGO_CASEWORKER), NOON)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void coordination_knows_a_new_agency_from_the_same_commit_on() {
        assertThat(house.get(Agencies.class).find(HARBOUR)).isPresent();
    }

    @Test
    void a_suspended_agency_is_refused_from_the_commit_on_and_nobody_can_choose_it() {
        grant();
        decide(suspension());
        assertThat(house.get(Agencies.class).standing(HARBOUR, "anybody")).isEqualTo(Standing.SUSPENDED);
        assertThat(house.get(Grants.class).of(amina, HARBOUR)).isEmpty();
        assertThat(directory.find(HARBOUR)).isEmpty();
        assertThat(directory.after("", 10, everything(false))).isEmpty();
        assertThat(directory.after("", 10, everything(true))).hasSize(1);
        decide(new Command.Reinstate(HARBOUR, NOON));
        assertThat(house.get(Grants.class).of(amina, HARBOUR)).hasSize(2);
        assertThat(directory.find(HARBOUR)).isPresent();
    }

    @Test
    void what_an_agency_that_left_still_had_is_ended_once() {
        grant();
        decide(new Command.OffBoard(HARBOUR, OPERATOR, NOON));
        assertThat(house.get(LeftBehind.class).coordinatedBy(HARBOUR)).isEqualTo(1);
        var settling = house.get(OffBoardingDesk.class);
        assertThat(settling.unsettled()).containsExactly(HARBOUR);
        house.inTransaction(() -> settling.settle(HARBOUR));
        assertThat(settling.unsettled()).isEmpty();
        var revoked = "select count(*) from outbox where type = 'org.cairn.coordination.access.revoked.v1'";
        assertThat(house.database().count(revoked)).isEqualTo(2);
        house.inTransaction(() -> settling.settle(HARBOUR));
        assertThat(house.database().count(revoked)).isEqualTo(2);
        assertThat(house.get(LeftBehind.class).coordinatedBy(HARBOUR))
                .as("ended or not, nobody coordinates it")
                .isEqualTo(1);
    }

    @Test
    void who_else_has_part_in_a_pathway_hears_that_nobody_coordinates_it() {
        var opener = new AgencyId("law-centre");
        house.inTransaction(() -> house.get(AccessDesk.class)
                .grant(
                        amina,
                        List.of(
                                Granting.toOpener(opener, Role.NGO_CASEWORKER, NOON),
                                Granting.toCoordinator(HARBOUR, NOON)),
                        act()));
        var first = new UUID(0, 0);
        assertThat(house.get(LeftBehind.class).of(opener, first, 10)).isEmpty();
        decide(suspension());
        assertThat(house.get(LeftBehind.class).of(opener, first, 10))
                .containsExactly(new LeftBehind.Pathway(amina, AgencyView.Standing.SUSPENDED));
        assertThat(house.get(LeftBehind.class).of(new AgencyId("north-house"), first, 10))
                .isEmpty();
        var regional = new AgencyId("regional-coordination");
        enter(regional);
        house.inTransaction(() ->
                house.get(AccessDesk.class).grant(amina, List.of(Offices.toNewCoordinator(regional, NOON)), act()));
        assertThat(house.get(LeftBehind.class).of(opener, first, 10))
                .as("somebody coordinates it anew")
                .isEmpty();
    }

    @Test
    void an_agency_is_found_by_one_open_offer_that_meets_all_that_is_named() {
        decide(new Command.Offer(new OffersListed(
                HARBOUR,
                List.of(
                        offer(ServiceType.SHELTER, OfferStatus.ACTIVE, "sqi", "South East"),
                        offer(ServiceType.LEGAL_AID, OfferStatus.DEFUNCT, "eng", "UK")),
                new OutOfHours("+441632960000", "18:00 to 08:00"),
                NOON)));
        assertThat(found("SHELTER", null, Set.of())).isTrue();
        assertThat(found("SHELTER", "sqi", Set.of("Kent", "South East", "England", "UK")))
                .isTrue();
        assertThat(found("SHELTER", "eng", Set.of()))
                .as("another offer's language")
                .isFalse();
        assertThat(found("SHELTER", null, Set.of("London", "England", "UK"))).isFalse();
        assertThat(found("LEGAL_AID", null, Set.of())).as("given up").isFalse();
        assertThat(directory.offers(List.of(HARBOUR)).get(HARBOUR)).hasSize(2);
        assertThat(directory.find(HARBOUR).orElseThrow().outOfHours().telephone())
                .isEqualTo("+441632960000");
    }

    private void enter(AgencyId agency) {
        var entry = new Listed(agency, "Agency", AgencyKind.NGO, "Kent", false, Set.of(Role.PATHWAY_COORDINATOR), NOON);
        house.inTransaction(() -> desk.decide(agency, new Command.Enter(entry), act()));
    }

    private boolean found(String service, String language, Set<String> areas) {
        return !directory
                .after("", 10, new AgencyView.Wanted(service, language, areas, false))
                .isEmpty();
    }

    private static AgencyView.Wanted everything(boolean all) {
        return new AgencyView.Wanted(null, null, Set.of(), all);
    }

    private static ServiceOffer offer(ServiceType service, OfferStatus status, String language, String area) {
        return new ServiceOffer(
                "Help", service, status, null, null, null, List.of(language), true, List.of(), List.of(area));
    }

    private void grant() {
        var both =
                List.of(Granting.toOpener(HARBOUR, Role.NGO_CASEWORKER, NOON), Granting.toCoordinator(HARBOUR, NOON));
        house.inTransaction(() -> house.get(AccessDesk.class).grant(amina, both, act()));
    }

    private static Command suspension() {
        return new Command.Suspend(HARBOUR, SuspensionReason.BREACH, OPERATOR, NOON);
    }

    private void decide(Command command) {
        house.inTransaction(() -> desk.decide(HARBOUR, command, act()));
    }

    private static Act act() {
        return new Act(OPERATOR, "otto", NOON, UUID.randomUUID(), UUID.randomUUID());
    }
}
