package org.cairn.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantsIT {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    private final AccessFixture access = new AccessFixture();

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void a_grant_keeps_what_it_allows() {
        grant(1);
        assertThat(access.grants.of(access.amina, access.harbour))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.categories()).containsExactlyInAnyOrder(Category.STATUS, Category.NEEDS);
                    assertThat(grant.liveAt(NOON)).isTrue();
                });
        assertThat(access.grants.of(access.amina, new AgencyId("border-enforcement")))
                .isEmpty();
    }

    @Test
    void in_whatever_order_and_however_often_they_come_the_last_version_counts() {
        for (var order : List.of(List.of(1, 2, 3), List.of(3, 1, 2), List.of(2, 3, 2, 1, 3), List.of(3, 2, 1, 1))) {
            var other = new PathwayId(UUID.randomUUID());
            order.forEach(version -> apply(other, version));
            assertThat(access.grants.of(other, access.harbour))
                    .as("granted, revoked, granted again; delivered as %s", order)
                    .singleElement()
                    .matches(grant -> grant.liveAt(NOON));
            assertThat(access.grants.positionOf(other)).isEqualTo(3);
        }
    }

    @Test
    void a_revocation_that_comes_before_its_grant_still_ends_it() {
        apply(access.amina, 2);
        assertThat(access.grants.of(access.amina, access.harbour)).isEmpty();
        apply(access.amina, 1);
        assertThat(access.grants.of(access.amina, access.harbour))
                .singleElement()
                .matches(grant -> !grant.liveAt(NOON));
    }

    @Test
    void an_agency_pages_through_the_pathways_on_which_it_has_a_live_grant() {
        var all = IntStream.range(0, 5)
                .mapToObj(number -> new PathwayId(new UUID(0x7000L, number)))
                .toList();
        all.forEach(pathway -> apply(pathway, 1));
        apply(all.get(1), 2);
        var first = access.grants.live(access.harbour, null, 2, NOON);
        var rest = access.grants.live(access.harbour, first.getLast(), 10, NOON);
        assertThat(first).containsExactly(all.get(0), all.get(2));
        assertThat(rest).containsExactly(all.get(3), all.get(4));
    }

    @Test
    void who_asks_for_a_position_is_woken_when_it_is_reached() {
        var waiting = CompletableFuture.supplyAsync(() -> access.grants.await(access.amina, 1, Duration.ofSeconds(30)));
        grant(1);
        assertThat(waiting.join()).isTrue();
        assertThat(access.grants.await(access.amina, 2, Duration.ofMillis(150)))
                .as("nobody has granted that yet")
                .isFalse();
    }

    private void grant(long version) {
        apply(access.amina, version);
    }

    private void apply(PathwayId pathway, long version) {
        access.house.transactions.inNew(
                () -> access.grants.apply(pathway, version, version % 2 == 1 ? access.grant() : access.revocation()));
    }
}
