package org.cairn.coordination.guardian.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.GuardianEvent.EndReason;
import org.cairn.contracts.coordination.GuardianEvent.Standing;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.coordination.guardian.Guardianship;
import org.cairn.coordination.guardian.Guardianship.Obstacle;
import org.cairn.coordination.pathway.edge.AgeConsumer;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardianDeskIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final AgencyId COUNCIL = new AgencyId("county-council");
    private static final AgencyId ADVOCATES = new AgencyId("child-advocates");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = NOON.plusSeconds(7_200);
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, null, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    private final Container container = new Container("coordination", migrations());
    private final GuardianDesk desk = container.get(GuardianDesk.class);
    private final PathwayDesk pathways = container.get(PathwayDesk.class);

    private static String[] migrations() {
        return new String[] {
            "V101__read_models.sql",
            "V110__stop_use.sql",
            "V120__referral_in_full.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql"
        };
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void who_is_asked_sees_bare_facts_and_who_is_appointed_what_concerns_the_child() {
        var pathway = open(AgeStatus.CHILD);
        container.inTransaction(() -> desk.request(pathway, COUNCIL, act(NATIONAL)));
        assertThat(live(pathway, COUNCIL)).singleElement().matches(Grant::onlyAsks);
        appoint(pathway, COUNCIL);
        assertThat(live(pathway, COUNCIL)).singleElement().satisfies(grant -> {
            assertThat(grant.role()).isEqualTo(Role.GUARDIAN);
            assertThat(grant.categories()).isEqualTo(Set.of(Category.values()));
        });
    }

    @Test
    void the_next_guardian_is_let_in_and_the_one_before_out_at_once() {
        var pathway = open(AgeStatus.CHILD);
        container.inTransaction(() -> desk.request(pathway, COUNCIL, act(NATIONAL)));
        appoint(pathway, COUNCIL);
        container.inTransaction(() -> desk.request(pathway, ADVOCATES, act(NATIONAL)));
        assertThat(live(pathway, COUNCIL)).hasSize(1);
        appoint(pathway, ADVOCATES);
        assertThat(live(pathway, COUNCIL)).isEmpty();
        assertThat(live(pathway, ADVOCATES)).hasSize(1);
    }

    @Test
    void who_was_asked_and_is_passed_over_sees_nothing_more() {
        var pathway = open(AgeStatus.CHILD);
        container.inTransaction(() -> desk.request(pathway, COUNCIL, act(NATIONAL)));
        container.inTransaction(() -> desk.request(pathway, ADVOCATES, act(NATIONAL)));
        assertThat(live(pathway, COUNCIL)).isEmpty();
    }

    @Test
    void a_released_guardian_reads_no_more_and_the_child_needs_another() {
        var pathway = open(AgeStatus.CHILD);
        container.inTransaction(() -> desk.request(pathway, COUNCIL, act(NATIONAL)));
        appoint(pathway, COUNCIL);
        container.inTransaction(() -> pathways.endGuardianship(pathway, EndReason.CONFLICT_OF_INTEREST, act(NATIONAL)));
        assertThat(live(pathway, COUNCIL)).isEmpty();
        assertThat(stateOf(pathway)).isEqualTo(new Guardianship.Required());
    }

    @Test
    void who_comes_of_age_is_held_to_be_an_adult() {
        var pathway = open(AgeStatus.CHILD);
        container.inTransaction(() -> pathways.endGuardianship(pathway, EndReason.COME_OF_AGE, act(NATIONAL)));
        assertThat(container.get(PathwayView.class).courseOf(pathway).ofChild()).isFalse();
        assertThat(stateOf(pathway)).isEqualTo(new Guardianship.Ended(EndReason.COME_OF_AGE));
    }

    @Test
    void doubt_about_the_age_found_by_identification_requires_a_guardian() {
        var pathway = open(AgeStatus.UNKNOWN);
        assertThat(stateOf(pathway)).isEqualTo(new Guardianship.NotRequired());
        hear(pathway, new IdentificationEvent.AgePresumedChild(ONE));
        assertThat(container.get(PathwayView.class).courseOf(pathway).ofChild()).isTrue();
        assertThat(stateOf(pathway)).isEqualTo(new Guardianship.Required());
    }

    @Test
    void findings_heard_twice_and_in_any_order_have_one_outcome() {
        var presumed = new IdentificationEvent.AgePresumedChild(ONE);
        var adult = new IdentificationEvent.FoundAdult(TWO);
        for (var order : List.of(
                List.of(presumed, adult),
                List.of(adult, presumed),
                List.of(presumed, adult, presumed, adult),
                List.of(adult, adult, presumed, presumed))) {
            var pathway = open(AgeStatus.UNKNOWN);
            order.forEach(found -> hear(pathway, found));
            assertThat(container.get(PathwayView.class).courseOf(pathway).ofChild())
                    .isFalse();
            assertThat(stateOf(pathway))
                    .as("found an adult after a doubt; delivered as %s", order)
                    .isNotInstanceOfAny(Guardianship.Required.class, Guardianship.Requested.class);
        }
    }

    @Test
    void who_is_found_a_child_keeps_the_guardian_and_who_is_found_an_adult_does_not() {
        var pathway = open(AgeStatus.PRESUMED_CHILD);
        container.inTransaction(() -> desk.request(pathway, COUNCIL, act(NATIONAL)));
        appoint(pathway, COUNCIL);
        hear(pathway, new IdentificationEvent.FoundChild(ONE));
        assertThat(live(pathway, COUNCIL)).hasSize(1);
        hear(pathway, new IdentificationEvent.FoundAdult(TWO));
        assertThat(live(pathway, COUNCIL)).isEmpty();
        assertThat(stateOf(pathway)).isEqualTo(new Guardianship.Ended(EndReason.FOUND_ADULT));
    }

    private void appoint(PathwayId pathway, AgencyId by) {
        var appointment = new Guardianship.Command.Appoint(by, Standing.GUARDIAN, "R. Moss", Obstacle.NONE, NOON);
        container.inTransaction(() -> desk.appoint(pathway, appointment, act(by)));
    }

    private Guardianship stateOf(PathwayId pathway) {
        return container.get(GuardianView.class).stateOf(pathway);
    }

    private List<Grant> live(PathwayId pathway, AgencyId agency) {
        return container.get(Grants.class).of(pathway, agency).stream()
                .filter(grant -> grant.liveAt(TWO))
                .toList();
    }

    private void hear(PathwayId pathway, IdentificationEvent event) {
        var id = UUID.randomUUID();
        var envelope = new Envelope(
                new EventId(id),
                "org.cairn.identification.age",
                "identification/case/" + pathway,
                1,
                pathway.toString(),
                NOON,
                NGO.value(),
                id,
                id);
        container.inTransaction(() -> container.get(AgeConsumer.class).on(new Arrived(envelope, event)));
    }

    private PathwayId open(AgeStatus age) {
        var opening = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                age,
                NGO,
                NATIONAL,
                NOON);
        return container
                .inTransaction(() -> pathways.open(
                        new PathwayDesk.Opening(opening, null, AMINA, List.of()),
                        new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"),
                        act(NGO)))
                .pathway();
    }

    private static Act act(AgencyId agency) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", ONE, request, request);
    }
}
