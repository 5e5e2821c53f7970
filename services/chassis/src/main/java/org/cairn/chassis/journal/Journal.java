package org.cairn.chassis.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.chassis.sealing.Erased;
import org.cairn.chassis.sealing.Keyring;
import org.cairn.contracts.Event;
import org.jdbi.v3.core.Jdbi;

/** The memory of a service and its only way to change: load, decide, append, hand to the outbox, in the caller's transaction. */
@ApplicationScoped
public class Journal {

    private final Jdbi jdbi;
    private final Keyring keyring;
    private final Outbox outbox;

    Journal(Jdbi jdbi, Keyring keyring, Outbox outbox) {
        this.jdbi = jdbi;
        this.keyring = keyring;
        this.outbox = outbox;
    }

    /**
     * Lets the aggregate decide and writes what it agrees to; commands on one stream wait for each other.
     *
     * @throws Refused when the aggregate refuses; nothing is written
     * @throws Erased when the person's key is gone
     */
    public <S, C, E extends Event, R extends Refusal> Written<S, E> decide(
            StreamId stream, Subject subject, Aggregate<S, C, E, R> aggregate, C command, Act act) {
        lock(stream);
        var past = load(stream, aggregate.family());
        var before = aggregate.fold(past);
        return switch (aggregate.decide().apply(before, command)) {
            case Decision.Refused<E, R>(var reason) -> throw new Refused(reason);
            case Decision.Agreed<E, R>(var events) -> {
                append(stream, subject, past.size(), events, act);
                var after = events.stream().reduce(before, aggregate.evolve(), (first, second) -> second);
                yield new Written<>(before, after, past.size() + events.size(), events);
            }
        };
    }

    /** The state of a stream as committed, or nothing when it never began. */
    public <S, C, E extends Event, R extends Refusal> Optional<S> state(
            StreamId stream, Aggregate<S, C, E, R> aggregate) {
        var past = load(stream, aggregate.family());
        return past.isEmpty() ? Optional.empty() : Optional.of(aggregate.fold(past));
    }

    /** The state of a stream, which stays so until the caller's transaction ends. */
    public <S, C, E extends Event, R extends Refusal> Optional<S> heldState(
            StreamId stream, Aggregate<S, C, E, R> aggregate) {
        lock(stream);
        return state(stream, aggregate);
    }

    private void lock(StreamId stream) {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", stream.toString()));
    }

    private <E extends Event> List<E> load(StreamId stream, Class<E> family) {
        var rows = jdbi.withHandle(db -> db.createQuery(
                        "select version, sealed_for, sealed from journal where stream = ? order by version")
                .bind(0, stream.toString())
                .map((row, _) ->
                        new Row(row.getInt("version"), row.getObject("sealed_for", UUID.class), row.getBytes("sealed")))
                .list());
        return rows.stream()
                .map(row -> EventJson.read(
                        keyring.unseal(row.sealedFor(), row.sealed(), place(stream, row.version()))
                                .orElseThrow(() -> new Erased("stream of kind " + stream.kind())),
                        family))
                .toList();
    }

    private void append(StreamId stream, Subject subject, int version, List<? extends Event> events, Act act) {
        if (events.isEmpty()) {
            return;
        }
        jdbi.useHandle(db -> {
            var rows = db.prepareBatch("insert into journal values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            var next = version;
            for (var event : events) {
                next++;
                var sealed = keyring.seal(subject.sealedFor(), EventJson.whole(event), place(stream, next));
                rows.add(
                        stream.toString(),
                        next,
                        subject.sealedFor(),
                        sealed,
                        act.at(),
                        act.agency().value(),
                        act.actor(),
                        act.correlation(),
                        act.causation());
            }
            rows.execute();
        });
        outbox.add(stream, subject, version, events, act);
    }

    private static String place(StreamId stream, int version) {
        return stream + "@" + version;
    }

    private record Row(int version, UUID sealedFor, byte[] sealed) {}
}
