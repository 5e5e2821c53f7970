package org.cairn.chassis.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cairn.chassis.journal.EventJson;
import org.jdbi.v3.core.Jdbi;

/** The events that wait, in order, until this service can take the first of them; a parked pathway discloses nothing new. */
@ApplicationScoped
public class Parking {

    private static final String PARK = """
            insert into inbox_parked (event_id, subject, topic, partition, position, headers, payload, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String SET_ASIDE = """
            insert into inbox_unreadable (topic, partition, position, payload, reason)
            values (?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String PARKED = """
            select first.*, waiting from inbox_parked first
            join (select min(seq) as seq, count(*) as waiting from inbox_parked %s group by subject) all_of using (seq)
            """;

    private static final String TRIED = """
            update inbox_parked set attempts = attempts + 1, tried_at = clock_timestamp(), reason = ?
            where seq = (select min(seq) from inbox_parked where subject = ?)""";

    private final Jdbi jdbi;

    Parking(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        metrics.gauge(
                "cairn_parked_pathways", this, parking -> parking.subjects().size());
    }

    /** Whether events of that subject (a pathway, or an agency) wait. */
    public boolean isParked(String subject) {
        return jdbi.withHandle(db -> db.createQuery("select exists (select from inbox_parked where subject = ?)")
                .bind(0, subject)
                .mapTo(Boolean.class)
                .one());
    }

    /** All subjects of which events wait. */
    List<String> subjects() {
        return jdbi.withHandle(db -> db.createQuery("select distinct subject from inbox_parked order by subject")
                .mapTo(String.class)
                .list());
    }

    /** All that is parked, what waits longest first. */
    List<Parked> all() {
        return jdbi.withHandle(db -> db.createQuery(PARKED.formatted("") + " order by first.seq")
                .map((row, _) -> parked(row))
                .list());
    }

    /** How that subject is parked, or nothing when it is not. */
    Optional<Parked> of(String subject) {
        return jdbi.withHandle(db -> db.createQuery(PARKED.formatted("where subject = ?"))
                .bind(0, subject)
                .map((row, _) -> parked(row))
                .findOne());
    }

    /** Notes that the first of a subject was tried and failed again. */
    void triedInVain(String subject, String reason) {
        jdbi.useHandle(db -> db.execute(TRIED, reason, subject));
    }

    /** Until the transaction ends, nobody takes an event out of the waiting. */
    void holdStill() {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock_shared(hashtextextended('parking', 0))"));
    }

    /** Until the transaction ends, nobody takes a batch in. */
    void holdOthers() {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtextextended('parking', 0))"));
    }

    /** Lets an event wait; one that waits already keeps its place. */
    void park(Message message, String reason) {
        jdbi.useHandle(db -> db.execute(
                PARK,
                message.envelope().id().value(),
                message.envelope().subject(),
                message.place().topic(),
                message.place().partition(),
                message.offset(),
                text(message.headers()),
                message.body(),
                reason));
    }

    void setAside(ConsumerRecord<String, byte[]> record, String reason) {
        jdbi.useHandle(db ->
                db.execute(SET_ASIDE, record.topic(), record.partition(), record.offset(), record.value(), reason));
    }

    Optional<Waiting> first(String subject) {
        return jdbi.withHandle(db -> db.createQuery("select * from inbox_parked where subject = ? order by seq limit 1")
                .bind(0, subject)
                .map((row, _) -> read(row))
                .findOne());
    }

    void remove(Waiting waiting) {
        jdbi.useHandle(db -> db.execute("delete from inbox_parked where seq = ?", waiting.seq()));
    }

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("seq"),
                Message.of(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("position"),
                        headers(row.getString("headers")),
                        row.getBytes("payload")));
    }

    private static Parked parked(ResultSet row) throws SQLException {
        var tried = row.getObject("tried_at", OffsetDateTime.class);
        return new Parked(
                row.getString("subject"),
                row.getString("topic"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                tried == null ? null : tried.toInstant(),
                row.getString("reason"),
                row.getInt("waiting"));
    }

    private static String text(Map<String, String> headers) {
        return EventJson.MAPPER.valueToTree(headers).toString();
    }

    private static Map<String, String> headers(String text) {
        try {
            return EventJson.MAPPER.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One event that waits. */
    record Waiting(long seq, Message message) {}
}
