package org.cairn.coordination.agency;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyEvent.Listed;
import org.cairn.contracts.coordination.AgencyEvent.OffBoarded;
import org.cairn.contracts.coordination.AgencyEvent.OfferStatus;
import org.cairn.contracts.coordination.AgencyEvent.OffersListed;
import org.cairn.contracts.coordination.AgencyEvent.OutOfHours;
import org.cairn.contracts.coordination.AgencyEvent.Reinstated;
import org.cairn.contracts.coordination.AgencyEvent.ServiceOffer;
import org.cairn.contracts.coordination.AgencyEvent.StaffLeft;
import org.cairn.contracts.coordination.AgencyEvent.Suspended;
import org.cairn.contracts.coordination.AgencyEvent.SuspensionReason;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.agency.Agency.Command;
import org.cairn.coordination.agency.Agency.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgencyTest {

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    static final AgencyId OPERATOR = new AgencyId("cairn-operator");
    static final Listed LISTED = listed("Harbour Aid", NOON, Role.NGO_CASEWORKER);
    static final Suspended SUSPENDED = new Suspended(HARBOUR, SuspensionReason.BREACH, NOON);
    static final Reinstated REINSTATED = new Reinstated(HARBOUR, NOON);
    static final OffBoarded OFF_BOARDED = new OffBoarded(HARBOUR, NOON);
    static final StaffLeft LEFT = new StaffLeft(HARBOUR, "pseudonym", NOON);

    final Scenario<Agency, Command, AgencyEvent, Refusal> agency =
            new Scenario<>(new Agency.Unlisted(), Agency::decide, Agency::evolve);

    @Test
    void the_same_entry_again_changes_nothing() {
        var same = listed("Harbour Aid", NOON.plusSeconds(60), Role.NGO_CASEWORKER);
        var renamed = listed("Harbour Help", NOON.plusSeconds(60), Role.NGO_CASEWORKER);
        agency.given().when(new Command.Enter(LISTED)).then(LISTED);
        agency.given(LISTED).when(new Command.Enter(same)).then();
        agency.given(LISTED).when(new Command.Enter(renamed)).then(renamed);
    }

    @Test
    void an_agency_has_a_role() {
        agency.given().when(new Command.Enter(listed("Nobody", NOON))).refused(Refusal.NO_ROLE);
    }

    @Test
    void enforcement_and_help_do_not_mix() {
        var both = listed("Border", NOON, Role.IMMIGRATION_ENFORCEMENT, Role.FIRST_RESPONDER);
        agency.given().when(new Command.Enter(both)).refused(Refusal.ENFORCEMENT_STANDS_ALONE);
    }

    @Test
    void a_listed_agency_is_suspended_and_a_suspended_one_reinstated() {
        agency.given(LISTED).when(suspend(OPERATOR)).then(SUSPENDED);
        agency.given(LISTED, SUSPENDED).when(reinstate()).then(REINSTATED);
        agency.given(LISTED, SUSPENDED, REINSTATED).when(suspend(OPERATOR)).then(SUSPENDED);
        agency.given(LISTED, SUSPENDED).when(suspend(OPERATOR)).refused(Refusal.ALREADY_SUSPENDED);
        agency.given(LISTED).when(reinstate()).refused(Refusal.NOT_SUSPENDED);
    }

    @Test
    void a_new_entry_reinstates_nobody() {
        var renamed = listed("Harbour Help", NOON, Role.NGO_CASEWORKER);
        agency.given(LISTED, SUSPENDED).when(new Command.Enter(renamed)).then(renamed);
        agency.given(LISTED, SUSPENDED, renamed).when(suspend(OPERATOR)).refused(Refusal.ALREADY_SUSPENDED);
    }

    @Test
    void who_has_left_has_left_and_its_id_is_never_given_again() {
        agency.given(LISTED).when(offBoard(OPERATOR)).then(OFF_BOARDED);
        agency.given(LISTED, SUSPENDED).when(offBoard(OPERATOR)).then(OFF_BOARDED);
        for (var command :
                List.of(new Command.Enter(LISTED), suspend(OPERATOR), reinstate(), offBoard(OPERATOR), offer("Beds"))) {
            agency.given(LISTED, OFF_BOARDED).when(command).refused(Refusal.LEFT_FOR_GOOD);
        }
    }

    @Test
    void nothing_happens_to_an_agency_that_is_not_in_the_directory() {
        for (var command : List.of(suspend(OPERATOR), reinstate(), offBoard(OPERATOR), offer("Beds"), depart())) {
            agency.given().when(command).refused(Refusal.UNKNOWN_AGENCY);
        }
    }

    @Test
    void no_operator_locks_its_own_agency_out() {
        agency.given(LISTED).when(suspend(HARBOUR)).refused(Refusal.OWN_AGENCY);
        agency.given(LISTED).when(offBoard(HARBOUR)).refused(Refusal.OWN_AGENCY);
    }

    @Test
    void who_has_left_an_agency_leaves_once_also_after_the_agency_itself() {
        agency.given(LISTED).when(depart()).then(LEFT);
        agency.given(LISTED, LEFT).when(depart()).then();
        agency.given(LISTED, SUSPENDED, LEFT, REINSTATED).when(depart()).then();
        agency.given(LISTED, OFF_BOARDED).when(depart()).then(LEFT);
    }

    @Test
    void the_same_offers_again_change_nothing() {
        agency.given(LISTED).when(offer("Beds")).then(offers("Beds"));
        agency.given(LISTED, offers("Beds")).when(offer("Beds")).then();
        agency.given(LISTED, SUSPENDED).when(offer("Beds")).then(offers("Beds"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rooms at 14 Harbour Street",
                "Come to 7b, Old Mill Lane",
                "near ne1 4st",
                "SW1A 1AA",
                "51.50735, -0.12776",
                "https://maps.example/x",
                "Rruga e Dëshmorëve 12",
                "Hauptstraße 5"
            })
    void a_shelter_never_tells_its_place(String text) {
        agency.given(house()).when(offer(text)).refused(Refusal.PLACE_TOLD);
        agency.given(LISTED).when(offer(text)).then(offers(text));
        agency.given(LISTED, offers(text)).when(new Command.Enter(house())).refused(Refusal.PLACE_TOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Women from 18, with up to 3 children",
                "24 hours a day, 7 days a week",
                "No documents needed, way in by referral"
            })
    void plain_words_are_no_place(String text) {
        agency.given(house()).when(offer(text)).then(offers(text));
    }

    private static Command suspend(AgencyId by) {
        return new Command.Suspend(HARBOUR, SuspensionReason.BREACH, by, NOON);
    }

    private static Command reinstate() {
        return new Command.Reinstate(HARBOUR, NOON);
    }

    private static Command offBoard(AgencyId by) {
        return new Command.OffBoard(HARBOUR, by, NOON);
    }

    private static Command depart() {
        return new Command.Depart(HARBOUR, "pseudonym", NOON);
    }

    private static Command offer(String text) {
        return new Command.Offer(offers(text));
    }

    private static OffersListed offers(String text) {
        var offer = new ServiceOffer(
                "Safe beds",
                ServiceType.SHELTER,
                OfferStatus.ACTIVE,
                text,
                18,
                null,
                List.of("eng"),
                true,
                List.of(),
                List.of("Kent"));
        return new OffersListed(HARBOUR, List.of(offer), new OutOfHours("+441632960000", "always"), NOON);
    }

    private static Listed house() {
        return new Listed(HARBOUR, "House", AgencyKind.SHELTER, "Kent", true, Set.of(Role.SHELTER_WORKER), NOON);
    }

    private static Listed listed(String name, Instant at, Role... roles) {
        return new Listed(HARBOUR, name, AgencyKind.NGO, "Kent", false, Set.of(roles), at);
    }
}
