package org.cairn.legalaid.pathway.edge;

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
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PathwayConsumerIT {

    private static final AgencyId NGO = new AgencyId("harbour-aid");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final PathwayId AMINA = new PathwayId(UUID.randomUUID());
    private static final PathwayId BESA = new PathwayId(UUID.randomUUID());

    private final Container container = new Container("legal-aid", "V101__legal_aid.sql");
    private final PathwayConsumer consumer = container.get(PathwayConsumer.class);
    private final Pathways pathways = container.get(Pathways.class);

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void hearing_of_pathways_twice_and_in_any_order_has_one_outcome() {
        var closed = new PathwayEvent.Closed(PathwayEvent.ClosureReason.COMPLETED, NOON);
        tell(BESA, 2, closed);
        tell(BESA, 1, opened("coe-default"));
        tell(AMINA, 1, opened("uk-nrm"));
        tell(BESA, 2, closed);
        tell(AMINA, 1, opened("uk-nrm"));
        assertThat(pathways.lawOf(AMINA).orElseThrow().id()).isEqualTo("uk-nrm");
        assertThat(pathways.lawOf(BESA).orElseThrow().id()).isEqualTo("coe-default");
        assertThat(pathways.isClosed(AMINA)).isFalse();
        assertThat(pathways.isClosed(BESA)).isTrue();
        assertThat(rows("pathway_law")).isEqualTo(2);
        assertThat(rows("pathway_closed")).isEqualTo(1);
    }

    @Test
    void hearing_of_detention_twice_and_in_any_order_has_one_outcome() {
        var detained = new ReturnEvent.Detained(NOON);
        var freed = new ReturnEvent.FreedFromDetention(NOON);
        tell(AMINA, 5, freed);
        tell(AMINA, 4, detained);
        tell(AMINA, 5, freed);
        tell(BESA, 4, detained);
        tell(BESA, 4, detained);
        assertThat(rows("pathway_detention")).isEqualTo(2);
        assertThat(rows("pathway_detention where detained")).isEqualTo(1);
    }

    @Test
    void a_law_that_this_build_does_not_know_parks_the_pathway() {
        assertThatThrownBy(() -> tell(AMINA, 1, opened("atlantis"))).hasMessage("unknown jurisdiction");
        assertThat(rows("pathway_law")).isZero();
    }

    private long rows(String table) {
        return container.database().count("select count(*) from " + table);
    }

    private static PathwayEvent opened(String jurisdiction) {
        return new PathwayEvent.Opened(
                jurisdiction, PathwayEvent.EntryChannel.BORDER, "Kent", null, false, null, NGO, NGO, NOON);
    }

    private void tell(PathwayId pathway, long version, Event event) {
        var id = UUID.randomUUID();
        var envelope = new Envelope(
                new EventId(id),
                event.getClass().getAnnotation(EventType.class).value(),
                "elsewhere/" + pathway,
                version,
                pathway.toString(),
                NOON,
                NGO.value(),
                id,
                id);
        container.inTransaction(() -> consumer.on(new Arrived(envelope, event)));
    }
}
