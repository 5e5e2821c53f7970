package org.cairn.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.access.AccessFixture;
import org.cairn.chassis.sealing.KeyFiles;
import org.cairn.chassis.sealing.TestKeys;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyEvent.OffBoarded;
import org.cairn.contracts.coordination.AgencyEvent.Reinstated;
import org.cairn.contracts.coordination.AgencyEvent.StaffLeft;
import org.cairn.contracts.coordination.AgencyEvent.Suspended;
import org.cairn.contracts.coordination.AgencyEvent.SuspensionReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThresholdIT {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    private final AccessFixture known = new AccessFixture();
    private final Bearer nora = bearer(known.harbour, "nora");
    private final Threshold threshold = threshold(known.house.files);

    @AfterEach
    void close() {
        known.close();
    }

    @Test
    void a_suspended_agencys_tokens_are_refused_until_it_is_reinstated() {
        assertThat(refused(nora)).isNull();
        happen(2, new Suspended(known.harbour, SuspensionReason.BREACH, NOON));
        assertThat(refused(nora)).extracting(Problem::status, Problem::type).containsExactly(403, "agency-suspended");
        assertThat(threshold.stands(nora)).isFalse();
        happen(3, new Reinstated(known.harbour, NOON));
        assertThat(refused(nora)).isNull();
        assertThat(threshold.stands(nora)).isTrue();
    }

    @Test
    void in_whatever_order_it_is_heard_the_last_word_counts() {
        var suspended = new Suspended(known.harbour, SuspensionReason.BREACH, NOON);
        for (var order : List.of(List.of(2, 3), List.of(3, 2), List.of(3, 2, 2, 3))) {
            order.forEach(version -> happen(version, version == 2 ? suspended : new Reinstated(known.harbour, NOON)));
            assertThat(threshold.stands(nora))
                    .as("heard in the order %s", order)
                    .isTrue();
        }
        happen(5, new OffBoarded(known.harbour, NOON));
        happen(4, suspended);
        assertThat(refused(nora)).extracting(Problem::type).isEqualTo("agency-off-boarded");
    }

    @Test
    void while_an_agency_takes_no_part_its_grants_count_for_nothing() {
        known.house.transactions.inNew(() -> known.grants.apply(known.amina, 1, known.grant()));
        assertThat(known.grants.of(known.amina, known.harbour)).hasSize(1);
        happen(2, new Suspended(known.harbour, SuspensionReason.UNDER_REVIEW, NOON));
        assertThat(known.grants.of(known.amina, known.harbour)).isEmpty();
        assertThat(known.grants.live(known.harbour, null, 10, NOON)).isEmpty();
        happen(3, new Reinstated(known.harbour, NOON));
        assertThat(known.grants.of(known.amina, known.harbour)).hasSize(1);
        assertThat(known.grants.live(known.harbour, null, 10, NOON)).containsExactly(known.amina);
    }

    @Test
    void who_has_left_is_refused_in_every_service_and_nobody_else() {
        var staff = new Pseudonyms(known.house.files).acrossServices("nora");
        happen(4, new StaffLeft(known.harbour, staff, NOON));
        var elsewhere = threshold(TestKeys.ofAnotherService(known.house.files));
        assertThat(catchThrowableOfType(Problem.class, () -> elsewhere.pass(nora)))
                .extracting(Problem::status, Problem::type)
                .containsExactly(401, "departed");
        assertThat(refused(bearer(new AgencyId("other"), "nora"))).isNotNull();
        assertThat(refused(bearer(known.harbour, "nadia"))).isNull();
        happen(5, new Suspended(known.harbour, SuspensionReason.OWN_WISH, NOON));
        happen(6, new Reinstated(known.harbour, NOON));
        assertThat(refused(nora))
                .as("reinstating the agency brings nobody back")
                .isNotNull();
    }

    @Test
    void the_word_for_who_left_does_not_hold_the_account() {
        var staff = new Pseudonyms(known.house.files).acrossServices("nora");
        assertThat(staff).doesNotContain("nora").hasSize(24);
    }

    private void happen(long version, AgencyEvent event) {
        known.house.transactions.inNew(() -> known.agencies.apply(version, event));
    }

    private Problem refused(Bearer bearer) {
        return catchThrowableOfType(Problem.class, () -> threshold.pass(bearer));
    }

    private Threshold threshold(KeyFiles files) {
        var limits = new Limits(100, 100, 1, known.clock, new SimpleMeterRegistry());
        return new Threshold(known.agencies, new Pseudonyms(files), limits);
    }

    private static Bearer bearer(AgencyId agency, String subject) {
        return new Bearer(Optional.of(agency), Set.of(Role.NGO_CASEWORKER), subject);
    }
}
