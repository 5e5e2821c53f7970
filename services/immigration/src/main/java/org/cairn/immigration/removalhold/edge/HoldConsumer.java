package org.cairn.immigration.removalhold.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Event;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.immigration.HoldEvent.Fact;
import org.cairn.contracts.immigration.HoldEvent.Heard;
import org.cairn.immigration.pathway.edge.Pathways;

/** Hears under which law a pathway runs, and all in its identification on which the bar on removal depends. */
@ApplicationScoped
public class HoldConsumer implements InboxConsumer {

    private final HoldDesk desk;
    private final Pathways pathways;
    private final PlatformClock clock;

    HoldConsumer(HoldDesk desk, Pathways pathways, PlatformClock clock) {
        this.desk = desk;
        this.pathways = pathways;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(PathwayEvent.class, IdentificationEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        switch (arrived.event()) {
            case PathwayEvent.Opened opened -> {
                pathways.note(arrived.pathway(), opened.jurisdiction());
                desk.lookAgain(arrived.pathway(), arrived.reaction(clock.now()));
            }
            case PathwayEvent.Closed closed -> hear(arrived, new Heard(Fact.PATHWAY_CLOSED, null, closed.at()));
            case IdentificationEvent told -> heard(told).ifPresent(fact -> hear(arrived, fact));
            default -> {}
        }
    }

    private void hear(Arrived arrived, Heard fact) {
        desk.hear(arrived.pathway(), fact, arrived.reaction(clock.now()));
    }

    private static Optional<Heard> heard(IdentificationEvent told) {
        return switch (told) {
            case IdentificationEvent.VictimPresumed e -> of(Fact.PRESUMED, null, e);
            case IdentificationEvent.Submitted e -> of(Fact.SUBMITTED, null, e);
            case IdentificationEvent.ReasonableGroundsDecided e -> of(Fact.GROUNDS_DECIDED, e.decidedOn(), e);
            case IdentificationEvent.ConclusiveGroundsDecided e -> of(Fact.CONCLUSIVE_DECIDED, e.decidedOn(), e);
            case IdentificationEvent.ReconsiderationRequested e -> of(Fact.RECONSIDERATION_REQUESTED, null, e);
            case IdentificationEvent.ReconsiderationDecided e -> of(Fact.RECONSIDERATION_DECIDED, e.decidedOn(), e);
            case IdentificationEvent.JudicialReviewOpened e -> of(Fact.REVIEW_OPENED, null, e);
            case IdentificationEvent.JudicialReviewDecided e -> of(Fact.REVIEW_DECIDED, null, e);
            case IdentificationEvent.ReflectionStarted e -> of(Fact.REFLECTION_STARTED, null, e);
            case IdentificationEvent.ReflectionExtended e -> of(Fact.REFLECTION_EXTENDED, null, e);
            case IdentificationEvent.ReflectionWithheld e -> of(Fact.REFLECTION_WITHHELD, null, e);
            case IdentificationEvent.ReflectionEnded e -> of(Fact.REFLECTION_ENDED, null, e);
            case IdentificationEvent.WithholdingAppealed e -> of(Fact.APPEALED, null, e);
            case IdentificationEvent.WithholdingAppealDecided e -> of(Fact.APPEAL_DECIDED, null, e);
            case IdentificationEvent.Withdrawn e -> of(Fact.WITHDRAWN, null, e);
            default -> Optional.empty();
        };
    }

    private static Optional<Heard> of(Fact fact, LocalDate day, IdentificationEvent told) {
        return Optional.of(new Heard(fact, day, told.at()));
    }
}
