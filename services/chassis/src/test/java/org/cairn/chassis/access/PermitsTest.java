package org.cairn.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cairn.contracts.PathwayId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PermitsTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final PathwayId AMINA = new PathwayId(new UUID(1, 1));
    private static final PathwayId BESA = new PathwayId(new UUID(1, 2));

    private final Permits permits = new Permits();

    @Test
    void a_revocation_waits_for_every_disclosure_under_way() {
        var first = permits.open(AMINA);
        var second = permits.open(AMINA);
        assertThat(permits.drain(AMINA, SOON)).isFalse();
        first.close();
        assertThat(permits.drain(AMINA, SOON)).isFalse();
        second.close();
        second.close();
        assertThat(permits.drain(AMINA, SOON)).isTrue();
    }

    @Test
    void it_waits_for_nothing_of_another_pathway() {
        try (var other = permits.open(BESA)) {
            assertThat(other).isNotNull();
            assertThat(permits.drain(AMINA, SOON)).isTrue();
        }
    }

    @Test
    void it_goes_on_as_soon_as_the_last_one_is_closed() {
        var before = permits.open(AMINA);
        var drained = CompletableFuture.supplyAsync(() -> permits.drain(AMINA, Duration.ofSeconds(30)));
        before.close();
        assertThat(drained.join()).isTrue();
    }
}
