package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.identification.identificationcase.IdentificationCase;
import org.cairn.identification.identificationcase.IdentificationCase.Command;
import org.cairn.identification.identificationcase.Refusal;
import org.cairn.identification.statistics.edge.StatisticsDesk;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what happens in an identification: the journal, the work list and the clock, in one transaction. */
@ApplicationScoped
public class CaseDesk {

    /** The kind of a case's stream. */
    static final String STREAM = "case";

    /** The period within which a first decision is expected, in the jurisdiction profile. */
    static final String CLOCK = "reasonable-grounds-expected";

    private static final Aggregate<IdentificationCase, Command, IdentificationEvent, Refusal> CASE = new Aggregate<>(
            IdentificationEvent.class,
            new IdentificationCase.Detected(),
            IdentificationCase::decide,
            IdentificationCase::evolve);

    private final String service;
    private final Journal journal;
    private final CaseView cases;
    private final Deadlines deadlines;
    private final StatisticsDesk statistics;

    CaseDesk(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Journal journal,
            CaseView cases,
            Deadlines deadlines,
            StatisticsDesk statistics) {
        this.service = service;
        this.journal = journal;
        this.cases = cases;
        this.deadlines = deadlines;
        this.statistics = statistics;
    }

    /** Writes down which signs were seen. */
    @Transactional
    public EventId recordIndicators(PathwayId pathway, Command.RecordIndicators signs, Act act) {
        return write(pathway, signs, act).receipt();
    }

    /** Notes that the person is treated as a victim from now on. */
    @Transactional
    public EventId presume(PathwayId pathway, Command.Presume presumption, Act act) {
        return write(pathway, presumption, act).receipt();
    }

    /** Puts the question to the authority; its clock runs unless the expected day had passed before. */
    @Transactional
    public Received submit(PathwayId pathway, Command.Submit question, Act act) {
        var written = write(pathway, question, act);
        var submitted = (Submitted) written.last();
        cases.put(pathway, submitted);
        statistics.note(submitted);
        if (!submitted.pastDue()) {
            var remindAt = question.submission().expected().remindAt();
            deadlines.set(new Deadline(stream(pathway), pathway, CLOCK, remindAt, submitted.dueAt()));
        }
        return new Received(written.receipt(), submitted);
    }

    /** Notes the authority's answer and stops its clock. */
    @Transactional
    public EventId decide(PathwayId pathway, Command.DecideReasonableGrounds answer, Act act) {
        var written = write(pathway, answer, act);
        cases.decided(pathway);
        deadlines.clear(stream(pathway), CLOCK);
        return written.receipt();
    }

    /** Says that the expected day is near, or has passed. */
    @Transactional
    public void tellTime(PathwayId pathway, Command clock, Act act) {
        write(pathway, clock, act);
    }

    private Step write(PathwayId pathway, Command command, Act act) {
        var stream = stream(pathway);
        var written = journal.decide(stream, Subject.of(pathway), CASE, command, act);
        var receipt = Outbox.idOf(service + "/" + stream, (int) written.version());
        return new Step(written.events().isEmpty() ? null : written.events().getLast(), receipt);
    }

    static StreamId stream(PathwayId pathway) {
        return StreamId.of(STREAM, pathway.value());
    }

    /** The answer to a submission, and the id under which it is known from now on. */
    public record Received(EventId receipt, Submitted submitted) {}

    private record Step(IdentificationEvent last, EventId receipt) {}
}
