package org.cairn.coordination.safety.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.deadline.Jurisdictions;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.cairn.coordination.safety.SafetyPlan;
import org.jdbi.v3.core.Jdbi;

/** Runs the clock of the next review of a safety plan: the greater the risk, the sooner. */
@ApplicationScoped
public class ReviewClock {

    private final Deadlines deadlines;
    private final Jurisdictions jurisdictions;
    private final PathwayView pathways;
    private final Jdbi jdbi;

    ReviewClock(Deadlines deadlines, Jurisdictions jurisdictions, PathwayView pathways, Jdbi jdbi) {
        this.deadlines = deadlines;
        this.jurisdictions = jurisdictions;
        this.pathways = pathways;
        this.jdbi = jdbi;
    }

    /** By when a plan that is looked at now has to be looked at again. */
    SafetyPlan.Reviews reviews(PathwayId pathway, Instant now) {
        var law = law(pathway);
        return new SafetyPlan.Reviews(
                law.endOf(key(RiskLevel.LOW), now),
                law.endOf(key(RiskLevel.MEDIUM), now),
                law.endOf(key(RiskLevel.HIGH), now));
    }

    /** Whoever works on the clock comes first: the timer holds it when it comes to the plan, and so does everybody. */
    void hold(PathwayId pathway) {
        jdbi.useHandle(db -> db.createQuery("select kind from deadline where stream = ? for update")
                .bind(0, SafetyView.stream(pathway).toString())
                .mapTo(String.class)
                .list());
    }

    void run(PathwayId pathway, SafetyPlan.Active plan, Instant now) {
        stop(pathway);
        var key = key(plan.file().effective());
        var remindAt = law(pathway).warningOf(key, now);
        deadlines.set(new Deadline(SafetyView.stream(pathway), pathway, key, remindAt, plan.reviewDueAt()));
    }

    void stop(PathwayId pathway) {
        Stream.of(RiskLevel.values()).forEach(risk -> deadlines.clear(SafetyView.stream(pathway), key(risk)));
    }

    private static String key(RiskLevel risk) {
        return "safety-review." + risk.name().toLowerCase(Locale.ROOT);
    }

    private Jurisdiction law(PathwayId pathway) {
        return jurisdictions
                .find(pathways.courseOf(pathway).opening().jurisdiction())
                .orElseThrow();
    }
}
