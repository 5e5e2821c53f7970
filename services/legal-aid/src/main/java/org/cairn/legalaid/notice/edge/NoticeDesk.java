package org.cairn.legalaid.notice.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Optional;
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
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.legalaid.hearing.LegalDate;
import org.cairn.legalaid.notice.Notice;
import org.cairn.legalaid.notice.Notice.Command;
import org.cairn.legalaid.notice.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Writes by when a person is asked to tell what they know, and keeps the clock of that day. */
@ApplicationScoped
public class NoticeDesk {

    /** The kind of its stream; there is one for each person. */
    static final String STREAM = "notice";

    /** The kind of its clock, inside of this service. */
    private static final String CLOCK = "information-notice";

    private static final String PUT = """
            insert into notice values (?, ?, ?, ?)
            on conflict (pathway) do update set
                agency = excluded.agency, answered = excluded.answered, due_at = excluded.due_at""";

    private static final Aggregate<Notice, Command, ProceedingEvent, Refusal> NOTICE =
            new Aggregate<>(ProceedingEvent.class, Notice.NONE, Notice::decide, Notice::evolve);

    private final String service;
    private final Jdbi jdbi;
    private final Journal journal;
    private final Deadlines deadlines;

    NoticeDesk(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Jdbi jdbi,
            Journal journal,
            Deadlines deadlines) {
        this.service = service;
        this.jdbi = jdbi;
        this.journal = journal;
        this.deadlines = deadlines;
    }

    /** Takes one step, moves its clock, and notes which agency looks after it; the zone is that of the law. */
    @Transactional
    public EventId take(PathwayId pathway, Command command, ZoneId zone, Act act) {
        var written = journal.decide(stream(pathway), Subject.of(pathway), NOTICE, command, act);
        var notice = written.state();
        var answered = notice.state() == Notice.State.ANSWERED;
        var date = LegalDate.of(notice.answerBy(), notice.answerBy(), zone);
        jdbi.useHandle(db -> db.execute(PUT, pathway.value(), act.agency().value(), answered, date.dueAt()));
        if (answered) {
            deadlines.clear(stream(pathway), CLOCK);
        } else {
            deadlines.set(new Deadline(stream(pathway), pathway, CLOCK, date.remindAt(), date.dueAt()));
        }
        return Outbox.idOf(service + "/" + stream(pathway), (int) written.version());
    }

    /** Tells of the clock; nothing else changes. */
    @Transactional
    public void tell(PathwayId pathway, Command news, Act act) {
        journal.decide(stream(pathway), Subject.of(pathway), NOTICE, news, act);
    }

    /** The notice as it stands, or nothing when none came. */
    Optional<Notice> find(PathwayId pathway) {
        return journal.state(stream(pathway), NOTICE);
    }

    private static StreamId stream(PathwayId pathway) {
        return StreamId.of(STREAM, pathway.value());
    }
}
