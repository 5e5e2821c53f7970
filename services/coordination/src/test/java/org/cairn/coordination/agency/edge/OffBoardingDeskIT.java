package org.cairn.coordination.agency.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent.Listed;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.GuardianEvent.Standing;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.agency.Agency.Command;
import org.cairn.coordination.guardian.Guardianship;
import org.cairn.coordination.guardian.Guardianship.Obstacle;
import org.cairn.coordination.guardian.edge.GuardianDesk;
import org.cairn.coordination.guardian.edge.GuardianView;
import org.cairn.coordination.pathway.edge.CoordinatorDesk;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OffBoardingDeskIT {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final AgencyId COUNCIL = new AgencyId("county-council");
    private static final AgencyId ADVOCATES = new AgencyId("child-advocates");
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, null, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    private final Container house = new Container(
            "coordination",
            "V101__read_models.sql",
            "V120__referral_in_full.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql");
    private final GuardianDesk guardians = house.get(GuardianDesk.class);
    private PathwayId pathway;

    @BeforeEach
    void open() {
        var entry = new Listed(
                COUNCIL,
                "Council",
                AgencyKind.LOCAL_GOVERNMENT,
                "Kent",
                false,
                Set.of(Role.GUARDIAN, Role.PATHWAY_COORDINATOR),
                NOON);
        decide(new Command.Enter(entry));
        var opening = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                PathwayEvent.AgeStatus.CHILD,
                NGO,
                NATIONAL,
                NOON);
        pathway = house.inTransaction(() -> house.get(PathwayDesk.class)
                        .open(
                                new PathwayDesk.Opening(opening, null, AMINA, List.of()),
                                new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"),
                                act(NGO)))
                .pathway();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_child_whose_guardians_agency_leaves_needs_another_guardian() {
        appoint();
        leave();
        assertThat(guardianship()).isEqualTo(new Guardianship.Required());
        assertThat(grants()).isZero();
    }

    @Test
    void who_was_asked_to_be_the_next_guardian_stays_asked() {
        appoint();
        house.inTransaction(() -> guardians.request(pathway, ADVOCATES, act(NATIONAL)));
        leave();
        assertThat(guardianship()).isEqualTo(new Guardianship.Requested(ADVOCATES));
        assertThat(house.get(AccessDesk.class).stands(pathway, ADVOCATES, NOON)).isTrue();
    }

    @Test
    void questions_to_an_agency_that_leaves_are_dropped_and_put_to_another() {
        var coordination = house.get(CoordinatorDesk.class);
        house.inTransaction(() -> guardians.request(pathway, COUNCIL, act(NATIONAL)));
        house.inTransaction(() -> coordination.propose(pathway, COUNCIL, act(NATIONAL)));
        leave();
        assertThat(guardianship()).isEqualTo(new Guardianship.Required());
        assertThat(house.get(PathwayView.class).courseOf(pathway).proposal()).isNull();
        assertThat(grants()).isZero();
        house.inTransaction(() -> coordination.propose(pathway, ADVOCATES, act(NATIONAL)));
    }

    private void appoint() {
        house.inTransaction(() -> guardians.request(pathway, COUNCIL, act(NATIONAL)));
        var appointment = new Guardianship.Command.Appoint(COUNCIL, Standing.GUARDIAN, "R. Moss", Obstacle.NONE, NOON);
        house.inTransaction(() -> guardians.appoint(pathway, appointment, act(COUNCIL)));
    }

    /** Twice, as the runner may. */
    private void leave() {
        decide(new Command.OffBoard(COUNCIL, new AgencyId("cairn-operator"), NOON));
        var desk = house.get(OffBoardingDesk.class);
        house.inTransaction(() -> desk.settle(COUNCIL));
        house.inTransaction(() -> desk.settle(COUNCIL));
    }

    private Guardianship guardianship() {
        return house.get(GuardianView.class).stateOf(pathway);
    }

    private long grants() {
        return house.get(AccessDesk.class).standing(pathway).stream()
                .filter(grant -> grant.agency().equals(COUNCIL))
                .count();
    }

    private void decide(Command command) {
        house.inTransaction(() -> house.get(AgencyDesk.class).decide(COUNCIL, command, act(NGO)));
    }

    private static Act act(AgencyId agency) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", NOON, request, request);
    }
}
