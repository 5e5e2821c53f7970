package org.cairn.chassis.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.journal.StreamId;
import org.jdbi.v3.core.Jdbi;

/** Sets and stops clocks in the caller's transaction; a runner wakes their owner when they near and when they run out. */
@ApplicationScoped
public class Deadlines {

    private static final String SET = """
            insert into deadline (stream, kind, pathway, remind_at, due_at) values (?, ?, ?, ?, ?)
            on conflict (stream, kind) do update set
                pathway = excluded.pathway, remind_at = excluded.remind_at, due_at = excluded.due_at, wait_until = null""";

    private final Jdbi jdbi;

    Deadlines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Starts or moves the clock of that kind on that stream; a moved clock reminds again. */
    public void set(Deadline deadline) {
        jdbi.useHandle(db -> db.execute(
                SET,
                deadline.stream().toString(),
                deadline.kind(),
                deadline.pathway() == null ? null : deadline.pathway().value(),
                deadline.remindAt(),
                deadline.dueAt()));
    }

    /** Stops it; nothing happens when there is none. */
    public void clear(StreamId stream, String kind) {
        jdbi.useHandle(db -> db.execute("delete from deadline where stream = ? and kind = ?", stream.toString(), kind));
    }
}
