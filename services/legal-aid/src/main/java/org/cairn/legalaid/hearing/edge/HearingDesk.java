package org.cairn.legalaid.hearing.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.cairn.chassis.deadline.Deadline;
import org.cairn.chassis.deadline.Deadlines;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.StreamId;
import org.cairn.chassis.journal.Subject;
import org.cairn.chassis.journal.Written;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.legalaid.hearing.Hearing;
import org.cairn.legalaid.hearing.Hearing.Command;
import org.cairn.legalaid.hearing.LegalDate;
import org.cairn.legalaid.hearing.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what happens to hearings, and keeps the clock that tells that one is near. */
@ApplicationScoped
public class HearingDesk {

    /** The kind of a hearing's stream. */
    static final String STREAM = "hearing";

    /** The kind of its clock, inside of this service. */
    private static final String CLOCK = "hearing-notice";

    private static final Aggregate<Hearing, Command, ProceedingEvent, Refusal> HEARING =
            new Aggregate<>(ProceedingEvent.class, Hearing.NONE, Hearing::decide, Hearing::evolve);

    private final String service;
    private final Journal journal;
    private final HearingView hearings;
    private final Deadlines deadlines;

    HearingDesk(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Journal journal,
            HearingView hearings,
            Deadlines deadlines) {
        this.service = service;
        this.journal = journal;
        this.hearings = hearings;
        this.deadlines = deadlines;
    }

    /** Which hearing of which case, looked after by which agency, in the time zone of which law. */
    record Which(PathwayId pathway, HearingId hearing, AgencyId agency, ZoneId zone) {}

    /** Takes one step of a hearing and moves its clock. */
    @Transactional
    public EventId take(Which which, Command command, Act act) {
        var written = write(which.pathway(), which.hearing(), command, act);
        var hearing = written.state();
        var over = hearing.state() == Hearing.State.OVER;
        var days = hearing.plan().days();
        var date = LegalDate.of(days.from(), days.to(), which.zone());
        hearings.put(new HearingView.Row(which.hearing(), which.pathway(), which.agency(), over, date.dueAt()));
        if (over) {
            deadlines.clear(stream(which.hearing()), CLOCK);
        } else {
            deadlines.set(new Deadline(stream(which.hearing()), which.pathway(), CLOCK, date.remindAt(), date.dueAt()));
        }
        return Outbox.idOf(service + "/" + stream(which.hearing()), (int) written.version());
    }

    /** Tells of a clock; nothing else changes. */
    @Transactional
    public void tell(PathwayId pathway, StreamId stream, Command news, Act act) {
        journal.decide(stream, Subject.of(pathway), HEARING, news, act);
    }

    private Written<Hearing, ProceedingEvent> write(PathwayId pathway, HearingId hearing, Command command, Act act) {
        return journal.decide(stream(hearing), Subject.of(pathway), HEARING, command, act);
    }

    static StreamId stream(HearingId hearing) {
        return StreamId.of(STREAM, hearing.value());
    }
}
