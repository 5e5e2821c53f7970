package org.cairn.immigration.application.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.immigration.application.Refusal;
import org.cairn.immigration.application.StatusApplication;
import org.cairn.immigration.application.StatusApplication.Command;
import org.cairn.immigration.application.StatusNeed;
import org.cairn.immigration.application.Task;
import org.cairn.immigration.removalhold.edge.HoldDesk;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what happens to applications: the journal, the lists, the clocks and what follows for the bar on removal, in one transaction. */
@ApplicationScoped
public class ApplicationDesk {

    /** The kind of an application's stream. */
    static final String STREAM = "application";

    /** The kind of the stream of what a person needs and seeks besides. */
    static final String NEED_STREAM = "status-need";

    static final Aggregate<StatusApplication, Command, ApplicationEvent, Refusal> APPLICATION = new Aggregate<>(
            ApplicationEvent.class, StatusApplication.BLANK, StatusApplication::decide, StatusApplication::evolve);

    static final Aggregate<StatusNeed, StatusNeed.Command, ApplicationEvent, Refusal> NEED =
            new Aggregate<>(ApplicationEvent.class, StatusNeed.UNSAID, StatusNeed::decide, StatusNeed::evolve);

    private final String service;
    private final Journal journal;
    private final Applications applications;
    private final ApplicationView view;
    private final StatusClocks clocks;
    private final HoldDesk hold;

    ApplicationDesk(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Journal journal,
            Applications applications,
            ApplicationView view,
            StatusClocks clocks,
            HoldDesk hold) {
        this.service = service;
        this.journal = journal;
        this.applications = applications;
        this.view = view;
        this.clocks = clocks;
        this.hold = hold;
    }

    /** Takes one step of an application with all that follows from it; the id is that under which the step is known. */
    @Transactional
    public EventId take(PathwayId pathway, ApplicationId application, Command command, Act act) {
        hold.lock(pathway);
        var stream = streamOf(application);
        var written = journal.decide(stream, Subject.of(pathway), APPLICATION, command, act);
        if (!written.state().equals(written.before())) {
            var due = clocks.settle(pathway, application, written.state(), act.at());
            applications.put(row(pathway, application, written.state(), due.orElse(act.at()), act));
            hold.seeStatus(pathway, view.holdReasons(pathway), act);
        }
        return Outbox.idOf(service + "/" + stream, (int) written.version());
    }

    /** Notes whether the person needs a permission, or seeks asylum; nothing of it is published. */
    @Transactional
    public EventId note(PathwayId pathway, StatusNeed.Command command, Act act) {
        var stream = needOf(pathway);
        var written = journal.decide(stream, Subject.of(pathway), NEED, command, act);
        return Outbox.idOf(service + "/" + stream, (int) written.version());
    }

    private Applications.Row row(
            PathwayId pathway, ApplicationId application, StatusApplication state, Instant due, Act act) {
        var before = applications.find(application);
        var lodged = before.map(Applications.Row::lodgedAt);
        return new Applications.Row(
                application,
                pathway,
                state.representative(),
                state.authority(),
                lodged.or(() -> Optional.ofNullable(state.authority()).map(_ -> act.at()))
                        .orElse(null),
                Task.in(state.state()),
                due);
    }

    static StreamId streamOf(ApplicationId application) {
        return StreamId.of(STREAM, application.value());
    }

    static StreamId needOf(PathwayId pathway) {
        return StreamId.of(NEED_STREAM, pathway.value());
    }
}
