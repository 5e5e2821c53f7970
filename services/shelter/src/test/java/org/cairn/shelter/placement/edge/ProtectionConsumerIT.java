package org.cairn.shelter.placement.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.shelter.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtectionConsumerIT {

    private static final Instant D0 = Instant.parse("2026-01-05T12:00:00Z");
    private static final int ORDERS = 20;

    private final World world = new World();
    private final ProtectionDesk desk = world.container.get(ProtectionDesk.class);
    private final PathwayId amina = World.somebody();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void of_a_pathway_whose_opening_was_not_heard_nothing_is_known_and_nobody_is_put_out() {
        assertThat(desk.holds(amina, D0)).isTrue();
        world.opened(amina);
        assertThat(desk.holds(amina, D0)).isFalse();
    }

    @Test
    void facts_count_also_when_they_came_before_the_opening() {
        hear(submitted());
        world.opened(amina);
        assertThat(desk.holds(amina, D0.plus(Duration.ofDays(400)))).isTrue();
    }

    @Test
    void while_the_recovery_period_runs_nobody_is_put_out_and_afterwards_there_is_time_to_move_on() {
        world.opened(amina);
        story().forEach(this::hear);
        assertThat(desk.holds(amina, day(145))).isTrue();
        assertThat(desk.holds(amina, day(146))).isFalse();
    }

    @Test
    void twice_and_in_any_order_the_outcome_is_one_and_nothing_of_it_is_published() {
        var random = new Random(7);
        for (var order = 0; order < ORDERS; order++) {
            var person = World.somebody();
            var told = new ArrayList<>(story());
            told.addAll(story());
            Collections.shuffle(told, random);
            world.opened(person);
            told.forEach(event -> world.hear(person, "case/" + person, event));
            assertThat(desk.holds(person, day(145))).isTrue();
            assertThat(desk.holds(person, day(146))).isFalse();
            assertThat(world.count("select count(*) from journal where stream = ?", "protection/" + person))
                    .isEqualTo(story().size());
        }
        assertThat(world.count("select count(*) from outbox")).isZero();
    }

    @Test
    void facts_that_keep_nobody_in_support_are_left_alone() {
        world.opened(amina);
        hear(new IdentificationEvent.AgePresumedChild(D0));
        assertThat(desk.holds(amina, D0)).isFalse();
        assertThat(world.count("select count(*) from journal")).isZero();
    }

    @Test
    void a_threat_and_a_look_at_the_plan_heard_twice_and_in_any_order_have_one_outcome_and_nothing_is_published() {
        var reviews = world.container.get(SafetyReviewDesk.class);
        var threat = new SafetyEvent.ThreatReported(null, null, null, null, null, day(1));
        var looked = new SafetyEvent.PlanReviewed(null, null, null, null, day(30), day(2));
        var before = new SafetyEvent.PlanActivated(null, null, null, null, day(7), day(0));
        for (var order : List.of(
                List.of(before, threat, looked),
                List.of(looked, threat, before, threat, looked),
                List.of(looked, looked, before, threat))) {
            var person = World.somebody();
            order.forEach(event -> world.hear(person, "safety/" + person, event));
            assertThat(reviews.isDue(person)).as("%s", order).isFalse();
        }
        world.hear(amina, "safety/" + amina, before);
        world.hear(amina, "safety/" + amina, threat);
        assertThat(reviews.isDue(amina)).isTrue();
        assertThat(world.count("select count(*) from outbox")).isZero();
    }

    private static List<IdentificationEvent> story() {
        return List.of(
                submitted(),
                new IdentificationEvent.ReasonableGroundsDecided(null, on(5), null, day(5)),
                new IdentificationEvent.ReflectionStarted(on(5), on(34), true, day(5)),
                new IdentificationEvent.ReflectionExtended(on(60), day(20)),
                new IdentificationEvent.ConclusiveGroundsDecided(null, on(100), null, null, day(100)),
                new IdentificationEvent.ReflectionEnded(on(100), day(100)));
    }

    private static IdentificationEvent submitted() {
        return new IdentificationEvent.Submitted(null, null, null, null, null, false, null, null, null, D0);
    }

    private void hear(IdentificationEvent event) {
        world.hear(amina, "case/" + amina, event);
    }

    private static Instant day(int number) {
        return D0.plus(Duration.ofDays(number));
    }

    private static LocalDate on(int number) {
        return day(number).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
