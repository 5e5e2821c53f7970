package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.identification.identificationcase.ReflectionPeriod;
import org.cairn.identification.identificationcase.ReflectionPeriod.Command;
import org.cairn.identification.identificationcase.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what becomes of a recovery and reflection period, on the case's own stream, and keeps the clock that may end it. */
@ApplicationScoped
public class ReflectionDesk {

    /** The period's key in the jurisdiction profile, and the kind of its clock. */
    static final String PERIOD = "recovery-period";

    private static final Aggregate<ReflectionPeriod, Command, IdentificationEvent, Refusal> REFLECTION =
            new Aggregate<>(
                    IdentificationEvent.class,
                    ReflectionPeriod.NONE,
                    ReflectionPeriod::decide,
                    ReflectionPeriod::evolve);

    private final String service;
    private final Journal journal;
    private final Deadlines deadlines;
    private final Pathways pathways;

    ReflectionDesk(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Journal journal,
            Deadlines deadlines,
            Pathways pathways) {
        this.service = service;
        this.journal = journal;
        this.deadlines = deadlines;
        this.pathways = pathways;
    }

    /** Takes one step of a period, and moves its clock. */
    @Transactional
    public EventId take(PathwayId pathway, Command command, Act act) {
        var stream = CaseDesk.stream(pathway);
        var written = write(pathway, command, act);
        settle(pathway, act);
        return Outbox.idOf(service + "/" + stream, (int) written.version());
    }

    /** Ends a period that is over by now; a clock is kept for one that only a day can end, and for no other. */
    @Transactional
    public void settle(PathwayId pathway, Act act) {
        var zone = pathways.lawOf(pathway).zone();
        var today = act.at().atZone(zone).toLocalDate();
        var period = write(pathway, new Command.SeeDay(today, act.at()), act).state();
        if (period.runs() && period.until().byClock()) {
            var over = period.until().lastDay().plusDays(1).atStartOfDay(zone).toInstant();
            deadlines.set(new Deadline(CaseDesk.stream(pathway), pathway, PERIOD, null, over));
        } else {
            deadlines.clear(CaseDesk.stream(pathway), PERIOD);
        }
    }

    private Written<ReflectionPeriod, IdentificationEvent> write(PathwayId pathway, Command command, Act act) {
        return journal.decide(CaseDesk.stream(pathway), Subject.of(pathway), REFLECTION, command, act);
    }
}
