package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.coordination.SafetyEvent.PlanActivated;
import org.cairn.contracts.coordination.SafetyEvent.PlanClosed;
import org.cairn.contracts.coordination.SafetyEvent.PlanReviewed;
import org.cairn.timeline.pathway.Finding.Standing;

/** The plan that keeps the person safe, and when it is to be looked at again. */
record SafetyCourse(List<Entry> own) {

    private static final String LANE = "coordination";

    static Stream<Finding> in(List<Entry> facts, AsOf asOf) {
        return Streams.of(facts, SafetyEvent.class).map(SafetyCourse::new).flatMap(plan -> plan.findings(asOf));
    }

    /** What says that a plan has not been looked at since that moment, although it stands. */
    static Stream<Entry> notReviewedSince(List<Entry> facts, Instant moment) {
        return Streams.of(facts, SafetyEvent.class)
                .map(SafetyCourse::new)
                .filter(SafetyCourse::stands)
                .filter(plan -> plan.isDue() || plan.looked().at().isBefore(moment))
                .map(plan -> plan.isDue() ? plan.due() : plan.looked());
    }

    private Stream<Finding> findings(AsOf asOf) {
        var periods = Span.in(own, PlanActivated.class, Set.of(PlanClosed.class)).stream()
                .map(plan -> (Finding) plan.period(Matter.SAFETY, "safety-plan"));
        return stands() ? Stream.concat(periods, review(asOf)) : periods;
    }

    private Stream<Finding> review(AsOf asOf) {
        var due = isDue() ? due().at() : reviewDueAt();
        if (due == null) {
            return Stream.empty();
        }
        var standing = asOf.isPast(due) ? Standing.LATE : Standing.NEXT;
        return Stream.of(
                new Finding.Deadline(Matter.SAFETY, LANE, Remedy.SAFETY_REVIEW.code(), due, standing),
                new Finding.Step(Matter.SAFETY, LANE, Remedy.SAFETY_REVIEW.code(), due));
    }

    private boolean stands() {
        return looked() != null && !(own.getLast().fact() instanceof PlanClosed);
    }

    /** Whether somebody said, after the plan was last looked at, that it has to be looked at now. */
    private boolean isDue() {
        return due() != null;
    }

    private Entry due() {
        var looked = looked();
        return own.stream()
                .filter(entry -> entry.compareTo(looked) > 0)
                .filter(entry -> entry.fact() instanceof SafetyEvent.ReviewDue
                        || entry.fact() instanceof SafetyEvent.ThreatReported
                        || entry.fact() instanceof SafetyEvent.ReviewMissed)
                .findFirst()
                .orElse(null);
    }

    private Entry looked() {
        return own.stream()
                .filter(entry -> entry.fact() instanceof PlanActivated || entry.fact() instanceof PlanReviewed)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private Instant reviewDueAt() {
        return switch (looked().fact()) {
            case PlanActivated plan -> plan.reviewDueAt();
            case PlanReviewed plan -> plan.reviewDueAt();
            default -> null;
        };
    }
}
