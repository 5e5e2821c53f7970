package org.cairn.coordination.consent.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ConsentEvent.InvalidReason;
import org.cairn.contracts.coordination.ConsentEvent.Revoker;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownConsentEventTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void who_was_let_know_reads_every_yes_that_was_taken_back_alike() {
        var ends = Stream.of(
                new ConsentEvent.Withdrawn(NOON),
                new ConsentEvent.Revoked(Revoker.COURT, NOON),
                new ConsentEvent.Invalidated(InvalidReason.DURESS, NOON));
        assertThat(ends.map(end -> ShownConsentEvent.of(end).toRecipient()).distinct())
                .singleElement()
                .satisfies(shown -> assertThat(shown.event()).isEqualTo("ConsentWithdrawn"));
    }
}
