package org.cairn.identification.identificationcase.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;
import org.cairn.contracts.EventType;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseConsumerIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final PathwayId AMINA = new PathwayId(UUID.randomUUID());
    private static final PathwayId BESA = new PathwayId(UUID.randomUUID());

    private final Container container =
            new Container("identification", "V101__identification_case.sql", "V104__case_in_full.sql");
    private final CaseConsumer consumer = container.get(CaseConsumer.class);

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void hearing_of_pathways_twice_and_in_any_order_has_one_outcome() {
        hear(BESA, "coe-default");
        hear(AMINA, "uk-nrm");
        hear(BESA, "coe-default");
        hear(AMINA, "uk-nrm");
        var pathways = container.get(Pathways.class);
        assertThat(pathways.lawOf(AMINA).id()).isEqualTo("uk-nrm");
        assertThat(pathways.lawOf(BESA).id()).isEqualTo("coe-default");
        assertThat(container.database().count("select count(*) from pathway_law"))
                .isEqualTo(2);
    }

    @Test
    void hearing_of_guardians_twice_and_in_any_order_has_one_outcome() {
        var pathways = container.get(Pathways.class);
        assertThat(pathways.hasGuardian(AMINA)).isFalse();
        var appointed = new GuardianEvent.Appointed(NGO, null, null, NOON);
        var ended = new GuardianEvent.Ended(null, NOON);
        tell(BESA, 3, ended);
        tell(AMINA, 2, appointed);
        tell(BESA, 2, appointed);
        tell(AMINA, 2, appointed);
        tell(AMINA, 1, new GuardianEvent.Required(NOON));
        assertThat(pathways.hasGuardian(AMINA)).isTrue();
        assertThat(pathways.hasGuardian(BESA)).isFalse();
        tell(AMINA, 3, ended);
        tell(AMINA, 2, appointed);
        assertThat(pathways.hasGuardian(AMINA)).isFalse();
    }

    @Test
    void a_law_that_this_build_does_not_know_parks_the_pathway() {
        assertThatThrownBy(() -> hear(AMINA, "atlantis")).hasMessage("unknown jurisdiction");
        assertThat(container.database().count("select count(*) from pathway_law"))
                .isZero();
    }

    private void hear(PathwayId pathway, String jurisdiction) {
        var opened = new PathwayEvent.Opened(
                jurisdiction, PathwayEvent.EntryChannel.BORDER, "Kent", null, false, null, NGO, NGO, NOON);
        tell(pathway, 1, opened);
    }

    private void tell(PathwayId pathway, long version, Event event) {
        var id = UUID.randomUUID();
        var envelope = new Envelope(
                new EventId(id),
                event.getClass().getAnnotation(EventType.class).value(),
                "coordination/" + pathway,
                version,
                pathway.toString(),
                NOON,
                NGO.value(),
                id,
                id);
        container.inTransaction(() -> consumer.on(new Arrived(envelope, event)));
    }
}
