package org.cairn.immigration.application.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.HoldEvent.HoldReason;
import org.cairn.immigration.application.Answer;
import org.cairn.immigration.application.ApplicationRecord;
import org.cairn.immigration.application.DerivativeRules;
import org.cairn.immigration.application.Refusal;
import org.cairn.immigration.application.StatusApplication;
import org.cairn.immigration.application.StatusNeed;

/** Reads applications from their sealed journals, and what they mean for the bar on removal. */
@ApplicationScoped
class ApplicationView {

    private static final Aggregate<List<ApplicationEvent>, Void, ApplicationEvent, Refusal> READING = new Aggregate<>(
            ApplicationEvent.class, List.of(), (facts, nothing) -> Decision.agreed(), ApplicationView::and);

    private final Journal journal;
    private final Applications applications;

    ApplicationView(Journal journal, Applications applications) {
        this.journal = journal;
        this.applications = applications;
    }

    /** All that the application holds. */
    ApplicationRecord record(ApplicationId application) {
        return journal.state(ApplicationDesk.streamOf(application), READING)
                .map(ApplicationRecord::of)
                .orElse(ApplicationRecord.BLANK);
    }

    /** How the application stands. */
    StatusApplication state(ApplicationId application) {
        return journal.state(ApplicationDesk.streamOf(application), ApplicationDesk.APPLICATION)
                .orElse(StatusApplication.BLANK);
    }

    /** The permit on which one rests, where that law binds it to it; nothing binds to a relative who was forgotten. */
    Answer.Principal principalOf(ApplicationId application, Jurisdiction law) {
        var derivation = record(application).derivation();
        return derivation == null || !DerivativeRules.BOUND_BY_PRINCIPAL.contains(law.id())
                ? null
                : applications
                        .find(derivation.principal())
                        .map(row ->
                                new Answer.Principal(state(row.application()).permit()))
                        .orElse(null);
    }

    /** Whether the person needs a permission, and whether they seek asylum. */
    StatusNeed need(PathwayId pathway) {
        return journal.state(ApplicationDesk.needOf(pathway), ApplicationDesk.NEED)
                .orElse(StatusNeed.UNSAID);
    }

    /** As {@link #need}, and so it stays until the caller's transaction ends. */
    StatusNeed heldNeed(PathwayId pathway) {
        return journal.heldState(ApplicationDesk.needOf(pathway), ApplicationDesk.NEED)
                .orElse(StatusNeed.UNSAID);
    }

    /** Whether any application of the person is under way, or a permit stands. */
    boolean anyOpen(PathwayId pathway) {
        return states(pathway).anyMatch(StatusApplication::open);
    }

    /** Why, by all applications of the person, nobody may remove them. */
    Set<HoldReason> holdReasons(PathwayId pathway) {
        var reasons = EnumSet.noneOf(HoldReason.class);
        states(pathway).map(StatusApplication::holdReasons).forEach(reasons::addAll);
        return reasons;
    }

    private Stream<StatusApplication> states(PathwayId pathway) {
        return applications.of(pathway).stream().map(row -> state(row.application()));
    }

    private static List<ApplicationEvent> and(List<ApplicationEvent> facts, ApplicationEvent next) {
        return Stream.concat(facts.stream(), Stream.of(next)).toList();
    }
}
