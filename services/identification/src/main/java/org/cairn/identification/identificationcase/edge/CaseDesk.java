package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.ConclusiveGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReasonableGroundsDecided;
import org.cairn.contracts.identification.IdentificationEvent.ReflectionStarted;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.identification.identificationcase.IdentificationCase;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.Refusal;
import org.cairn.identification.statistics.Tally;
import org.cairn.identification.statistics.edge.StatisticsDesk;
import org.cairn.identification.statistics.edge.TallyDesk;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what happens in an identification: the journal, the work list, the counts and the clocks, in one transaction. */
@ApplicationScoped
public class CaseDesk {

    /** The kind of a case's stream. */
    static final String STREAM = "case";

    /** The period within which a first decision is expected, in the jurisdiction profile. */
    static final String CLOCK = "reasonable-grounds-expected";

    private static final Aggregate<IdentificationCase, Command, IdentificationEvent, Refusal> CASE = new Aggregate<>(
            IdentificationEvent.class, IdentificationCase.NEW, IdentificationCase::decide, IdentificationCase::evolve);

    private final String service;
    private final Journal journal;
    private final CaseView cases;
    private final Deadlines deadlines;
    private final ReflectionDesk reflection;
    private final StatisticsDesk statistics;
    private final TallyDesk tallies;

    CaseDesk(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Journal journal,
            CaseView cases,
            Deadlines deadlines,
            ReflectionDesk reflection,
            StatisticsDesk statistics,
            TallyDesk tallies) {
        this.service = service;
        this.journal = journal;
        this.cases = cases;
        this.deadlines = deadlines;
        this.reflection = reflection;
        this.statistics = statistics;
        this.tallies = tallies;
    }

    /** Takes one step of a case with all that follows from it; the id is that under which it is known from now on. */
    @Transactional
    public EventId take(PathwayId pathway, Command command, Act act) {
        return write(pathway, command, act).receipt();
    }

    /** Puts the question to the authority; its clock runs unless the expected day had passed before. */
    @Transactional
    public Received submit(PathwayId pathway, Command.Submit question, Act act) {
        var written = write(pathway, question, act);
        var submitted = (Submitted) written.events().getLast();
        if (!submitted.pastDue()) {
            var remindAt = question.submission().expected().remindAt();
            deadlines.set(new Deadline(stream(pathway), pathway, CLOCK, remindAt, submitted.dueAt()));
        }
        return new Received(written.receipt(), submitted);
    }

    /** Notes an adult's refusal and, where a duty to notify was met, counts the labels without the person. */
    @Transactional
    public EventId decline(PathwayId pathway, Command.DeclineFormal refusal, Tally notification, Act act) {
        var written = write(pathway, refusal, act);
        if (notification != null) {
            tallies.note(notification);
        }
        return written.receipt();
    }

    private Step write(PathwayId pathway, Command command, Act act) {
        var stream = stream(pathway);
        var written = journal.decide(stream, Subject.of(pathway), CASE, command, act);
        written.events().forEach(event -> follow(pathway, event, act));
        if (written.before().state() == IdentificationCase.State.RG_PENDING
                && written.state().state() != IdentificationCase.State.RG_PENDING) {
            deadlines.clear(stream, CLOCK);
        }
        cases.move(pathway, written.state().state());
        return new Step(written.events(), Outbox.idOf(service + "/" + stream, (int) written.version()));
    }

    private void follow(PathwayId pathway, IdentificationEvent event, Act act) {
        switch (event) {
            case Submitted submitted -> {
                cases.put(pathway, submitted);
                statistics.note(submitted);
            }
            case ReasonableGroundsDecided decided ->
                tallies.note(Tally.of(decided, cases.record(pathway).submission()));
            case ConclusiveGroundsDecided decided -> {
                tallies.note(Tally.of(decided, cases.record(pathway).submission()));
                reflection.settle(pathway, act);
            }
            case ReflectionStarted _ -> reflection.settle(pathway, act);
            default -> {}
        }
    }

    static StreamId stream(PathwayId pathway) {
        return StreamId.of(STREAM, pathway.value());
    }

    /** The answer to a submission, and the id under which it is known from now on. */
    public record Received(EventId receipt, Submitted submitted) {}

    private record Step(List<IdentificationEvent> events, EventId receipt) {}
}
