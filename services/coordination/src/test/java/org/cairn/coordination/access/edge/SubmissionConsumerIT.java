package org.cairn.coordination.access.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.EventId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.ClosureReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.coordination.agency.Agency;
import org.cairn.coordination.agency.edge.AgencyDesk;
import org.cairn.coordination.pathway.edge.PathwayDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionConsumerIT {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final AgencyId NATIONAL = new AgencyId("national-coordination");
    private static final AgencyId AUTHORITY = new AgencyId("competent-authority");
    private static final PersonRecord AMINA = new PersonRecord(
            "Amina", null, null, PersonRecord.Sex.FEMALE, List.of("sqi"), List.of("AL"), null, List.of());

    private final Container container = new Container(
            "coordination",
            "V101__read_models.sql",
            "V120__referral_in_full.sql",
            "V122__submission_end.sql",
            "V130__agency_offers.sql",
            "V140__dependants.sql",
            "V141__safety.sql",
            "V142__guardians.sql");

    @BeforeEach
    void enter() {
        var entry = new AgencyEvent.Listed(
                AUTHORITY,
                "Authority",
                AgencyKind.CENTRAL_GOVERNMENT,
                "UK",
                false,
                Set.of(Role.IDENTIFICATION_AUTHORITY),
                NOON);
        container.inTransaction(() ->
                container.get(AgencyDesk.class).decide(AUTHORITY, new Agency.Command.Enter(entry), act(AUTHORITY)));
    }

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void what_is_taken_back_or_was_made_for_an_adult_is_read_no_more_in_whatever_order_it_is_heard() {
        for (var end : List.of(
                new IdentificationEvent.Withdrawn(NOON.plusSeconds(60)),
                new IdentificationEvent.FoundAdult(NOON.plusSeconds(60)))) {
            for (var order : List.of(
                    List.of(submitted(NOON), end),
                    List.of(end, submitted(NOON)),
                    List.of(submitted(NOON), end, submitted(NOON), end),
                    List.of(end, end, submitted(NOON), submitted(NOON)))) {
                var pathway = open();
                order.forEach(event -> hear(pathway, event));
                assertThat(grants(pathway)).as("delivered as %s", order).isZero();
            }
        }
    }

    @Test
    void what_is_submitted_anew_is_read_again_whenever_the_earlier_end_is_heard() {
        var end = new IdentificationEvent.Withdrawn(NOON.plusSeconds(60));
        var anew = submitted(NOON.plusSeconds(120));
        for (var order : List.of(List.of(submitted(NOON), end, anew), List.of(anew, end), List.of(end, anew, end))) {
            var pathway = open();
            order.forEach(event -> hear(pathway, event));
            assertThat(grants(pathway)).as("delivered as %s", order).isEqualTo(1);
        }
    }

    @Test
    void nothing_is_granted_on_a_closed_or_unknown_pathway() {
        var pathway = open();
        container.inTransaction(
                () -> container.get(PathwayDesk.class).close(pathway, ClosureReason.COMPLETED, act(NATIONAL)));
        hear(pathway, submitted(NOON));
        assertThat(grants(pathway)).isZero();
        var unknown = new PathwayId(UUID.randomUUID());
        hear(unknown, submitted(NOON));
        assertThat(grants(unknown)).isZero();
    }

    private static IdentificationEvent submitted(Instant at) {
        return new IdentificationEvent.Submitted(
                NGO, AUTHORITY, LegalBasis.LEGAL_OBLIGATION, null, null, false, null, null, null, at);
    }

    private long grants(PathwayId pathway) {
        return container.get(Grants.class).of(pathway, AUTHORITY).stream()
                .filter(grant -> grant.liveAt(NOON.plusSeconds(3_600)))
                .count();
    }

    private void hear(PathwayId pathway, IdentificationEvent event) {
        var id = UUID.randomUUID();
        var envelope = new Envelope(
                new EventId(id),
                "org.cairn.identification.submission",
                "identification/case/" + pathway,
                1,
                pathway.toString(),
                NOON,
                NGO.value(),
                id,
                id);
        container.inTransaction(() -> container.get(SubmissionConsumer.class).on(new Arrived(envelope, event)));
    }

    private PathwayId open() {
        var opening = new PathwayEvent.Opened(
                "uk-nrm",
                PathwayEvent.EntryChannel.BORDER,
                "Kent",
                PathwayEvent.TraffickingScope.UNKNOWN,
                false,
                PathwayEvent.AgeStatus.UNKNOWN,
                NGO,
                NATIONAL,
                NOON);
        return container
                .inTransaction(() -> container
                        .get(PathwayDesk.class)
                        .open(
                                new PathwayDesk.Opening(opening, null, AMINA, List.of()),
                                new Who(NGO, Role.NGO_CASEWORKER, Purpose.ASSISTANCE, "anna"),
                                act(NGO)))
                .pathway();
    }

    private static Act act(AgencyId agency) {
        var request = UUID.randomUUID();
        return new Act(agency, "client", NOON, request, request);
    }
}
