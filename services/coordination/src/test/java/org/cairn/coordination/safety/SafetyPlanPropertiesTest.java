package org.cairn.coordination.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.coordination.safety.SafetyPlanTest.*;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;
import org.cairn.contracts.coordination.SafetyEvent.Threatened;
import org.cairn.coordination.safety.SafetyPlan.Command;
import org.cairn.coordination.safety.SafetyPlan.Look;

class SafetyPlanPropertiesTest {

    @Provide
    Arbitrary<Command> commands() {
        var risks = Arbitraries.of(RiskLevel.values());
        var said = risks.injectNull(0.4);
        return Arbitraries.oneOf(
                Arbitraries.of(new Command.Draft("words", HARBOUR, NOON)),
                risks.flatMap(
                        level -> risks.map(own -> (Command) new Command.Activate(level, own, HARBOUR, REVIEWS, NOON))),
                risks.flatMap(level -> said.map(
                        own -> (Command) new Command.Review(new Look(level, own, null), CHAMBERS, REVIEWS, NOON))),
                Arbitraries.of(
                        new Command.ReportThreat(RiskLevel.LOW, "a call", Threatened.PERSON, null, CHAMBERS, LATER),
                        new Command.ReportThreat(RiskLevel.HIGH, "a visit", Threatened.FAMILY, "AL", HARBOUR, LATER),
                        new Command.PassOnDanger(LATER),
                        new Command.NearReview(IN_A_MONTH, LATER),
                        new Command.MissReview(IN_A_MONTH, LATER),
                        new Command.Close(LATER)));
    }

    @Property(tries = 200)
    void a_threat_after_the_last_review_means_that_a_review_is_due(@ForAll List<@From("commands") Command> story) {
        var now = SafetyPlan.NOTHING;
        var threatened = false;
        for (var command : story) {
            for (var event : events(now, command)) {
                now = SafetyPlan.evolve(now, event);
                threatened = event instanceof SafetyEvent.ThreatReported
                        || threatened
                                && !(event instanceof SafetyEvent.PlanReviewed
                                        || event instanceof SafetyEvent.PlanActivated);
            }
            assertThat(!threatened || now instanceof SafetyPlan.ReviewDue)
                    .as("after a threat that nobody looked at it is %s", now)
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void the_persons_own_rating_is_what_they_said_last(@ForAll List<@From("commands") Command> story) {
        var now = SafetyPlan.NOTHING;
        RiskLevel said = null;
        for (var command : story) {
            var events = events(now, command);
            for (var event : events) {
                now = SafetyPlan.evolve(now, event);
            }
            var word = events.isEmpty() ? null : own(command);
            said = word == null ? said : word;
            assertThat(now.file().ownRating()).isEqualTo(said);
        }
    }

    @Property(tries = 200)
    void nobodys_fear_is_passed_over_by_the_day_of_the_review(@ForAll List<@From("commands") Command> story) {
        var now = SafetyPlan.NOTHING;
        for (var command : story) {
            for (var event : events(now, command)) {
                now = SafetyPlan.evolve(now, event);
            }
            if (now instanceof SafetyPlan.Active(var file, var dueAt)) {
                assertThat(dueAt).isBeforeOrEqualTo(REVIEWS.of(file.level()));
                assertThat(dueAt).isBeforeOrEqualTo(REVIEWS.of(file.ownRating()));
            }
        }
    }

    private static RiskLevel own(Command command) {
        return switch (command) {
            case Command.Activate activate -> activate.ownRating();
            case Command.Review review -> review.look().ownRating();
            default -> null;
        };
    }

    private static List<SafetyEvent> events(SafetyPlan now, Command command) {
        return SafetyRules.decide(now, command) instanceof Decision.Agreed<SafetyEvent, SafetyPlan.Refusal>(var events)
                ? events
                : List.of();
    }
}
