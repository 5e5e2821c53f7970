package org.cairn.shelter.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.chassis.Scenario;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.contracts.shelter.PlacementEvent.TransferBasis;
import org.cairn.shelter.placement.Placement.Command;
import org.cairn.shelter.placement.SafetyReviews.Heard;
import org.cairn.shelter.placement.SafetyReviews.Reviewed;
import org.cairn.shelter.placement.SafetyReviews.Threatened;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafetyReviewsTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Heard THREAT = new Threatened(NOON);
    private static final Heard BEFORE = new Reviewed(NOON.minusSeconds(60));
    private static final Heard AFTER = new Reviewed(NOON.plusSeconds(60));

    private final Scenario<Placement, Command, PlacementEvent, Refusal> resident = new Scenario<>(
            new Placement.Admitted(new HoldId(new UUID(1, 2))), PlacementRules::decide, Placement::evolve);

    @Test
    void a_threat_has_to_be_looked_at_and_a_look_before_it_does_not_count() {
        assertThat(heard().due()).isFalse();
        assertThat(heard(AFTER).due()).isFalse();
        assertThat(heard(THREAT).due()).isTrue();
        assertThat(heard(BEFORE, THREAT).due()).isTrue();
        assertThat(heard(THREAT, AFTER).due()).isFalse();
        assertThat(heard(THREAT, AFTER, new Threatened(NOON.plusSeconds(90))).due())
                .isTrue();
    }

    @Test
    void heard_twice_and_in_any_order_the_outcome_is_one() {
        for (var order : List.of(
                List.of(BEFORE, THREAT, AFTER),
                List.of(AFTER, BEFORE, THREAT),
                List.of(AFTER, THREAT, BEFORE, THREAT, AFTER),
                List.of(THREAT, THREAT, AFTER, BEFORE, BEFORE))) {
            assertThat(heard(order.toArray(Heard[]::new)).due()).as("%s", order).isFalse();
        }
    }

    @Test
    void nobody_moves_by_consent_before_a_threat_was_looked_at_and_everybody_may_in_an_emergency() {
        resident.when(new Command.RequestTransfer(TransferBasis.CONSENT, "Wales", true, NOON))
                .refused(Refusal.SAFETY_REVIEW_DUE);
        resident.when(new Command.RequestTransfer(TransferBasis.CONSENT, "Wales", false, NOON))
                .then(new PlacementEvent.TransferRequested(TransferBasis.CONSENT, "Wales", NOON));
        resident.when(new Command.RequestTransfer(TransferBasis.EMERGENCY, "Wales", true, NOON))
                .then(new PlacementEvent.TransferRequested(TransferBasis.EMERGENCY, "Wales", NOON));
    }

    private static SafetyReviews heard(Heard... facts) {
        return List.of(facts).stream().reduce(SafetyReviews.NONE, SafetyReviews::evolve, (first, _) -> first);
    }
}
