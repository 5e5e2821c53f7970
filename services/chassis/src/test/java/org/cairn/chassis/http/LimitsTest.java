package org.cairn.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {

    private static final AgencyId HARBOUR = new AgencyId("harbour-aid");
    private static final AgencyId NORTH = new AgencyId("north-house");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Hands clock = new Hands();
    private final Limits limits = new Limits(2, 3, 2, clock, metrics);

    @Test
    void after_its_burst_an_agency_waits_until_the_next_is_due() {
        askThrice(HARBOUR);
        var refused = refused(HARBOUR);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.retryAfterSeconds()).isEqualTo(1);
        clock.now = clock.now.plusMillis(499);
        assertThat(refused(HARBOUR)).isNotNull();
        clock.now = clock.now.plusMillis(1);
        assertThat(refused(HARBOUR)).isNull();
        assertThat(refused(HARBOUR)).isNotNull();
    }

    @Test
    void what_one_agency_asks_costs_another_nothing() {
        askThrice(HARBOUR);
        assertThat(refused(HARBOUR)).isNotNull();
        assertThatNoException().isThrownBy(() -> askThrice(NORTH));
    }

    @Test
    void a_rest_fills_the_bucket_and_no_more() {
        askThrice(HARBOUR);
        clock.now = clock.now.plusSeconds(3600);
        askThrice(HARBOUR);
        assertThat(refused(HARBOUR)).isNotNull();
    }

    @Test
    void a_clock_that_is_set_back_gives_nothing_away_and_takes_nothing() {
        askThrice(HARBOUR);
        clock.now = clock.now.minusSeconds(60);
        assertThat(refused(HARBOUR)).isNotNull();
        clock.now = clock.now.plusMillis(500);
        assertThat(refused(HARBOUR)).isNull();
    }

    @Test
    void an_agency_follows_on_so_many_connections_and_a_closed_one_makes_room() {
        var first = limits.seat(HARBOUR);
        limits.seat(HARBOUR);
        assertThat(catchThrowableOfType(Problem.class, () -> limits.seat(HARBOUR))
                        .status())
                .isEqualTo(429);
        assertThatNoException().isThrownBy(() -> limits.seat(NORTH));
        first.close();
        first.close();
        assertThatNoException().isThrownBy(() -> limits.seat(HARBOUR));
        assertThat(catchThrowableOfType(Problem.class, () -> limits.seat(HARBOUR)))
                .isNotNull();
    }

    @Test
    void what_is_refused_is_counted_without_saying_whose_it_was() {
        askThrice(HARBOUR);
        refused(HARBOUR);
        assertThat(metrics.get("cairn_limited_requests").counter().count()).isEqualTo(1);
        assertThat(metrics.getMeters())
                .allMatch(meter -> meter.getId().getTags().isEmpty());
    }

    private void askThrice(AgencyId agency) {
        for (var i = 0; i < 3; i++) {
            limits.count(agency);
        }
    }

    private Problem refused(AgencyId agency) {
        return catchThrowableOfType(Problem.class, () -> limits.count(agency));
    }

    private static final class Hands extends PlatformClock {
        private Instant now = Instant.parse("2026-01-10T12:00:00Z");

        @Override
        public Instant now() {
            return now;
        }
    }
}
