package org.cairn.timeline.stream.edge;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** What nobody has looked at yet for the agencies' streams: new events, and new grants that reach back to older ones. */
@ApplicationScoped
public class Undisclosed {

    private static final String TAKE_TURN = "select pg_try_advisory_xact_lock(hashtextextended('numbering', 0))";

    private final Jdbi jdbi;

    Undisclosed(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        metrics.gauge("cairn_stream_lag_seconds", this, Undisclosed::oldestSeconds);
    }

    /** An event came. */
    void add(PathwayId pathway, EventId event) {
        jdbi.useHandle(db ->
                db.execute("insert into undisclosed (pathway, event) values (?, ?)", pathway.value(), event.value()));
    }

    /** An agency was given something to know. */
    void add(PathwayId pathway, AgencyId agency) {
        jdbi.useHandle(db ->
                db.execute("insert into undisclosed (pathway, agency) values (?, ?)", pathway.value(), agency.value()));
    }

    /** Whether the caller's transaction may give numbers now: one at a time does. */
    boolean takeTurn() {
        return jdbi.withHandle(
                db -> db.createQuery(TAKE_TURN).mapTo(Boolean.class).one());
    }

    /** The oldest of them. */
    List<Row> oldest(int most) {
        return jdbi.withHandle(
                db -> db.createQuery("select seq, pathway, event, agency from undisclosed order by seq limit ?")
                        .bind(0, most)
                        .map((row, _) -> new Row(
                                row.getLong("seq"),
                                new PathwayId(row.getObject("pathway", UUID.class)),
                                row.getObject("event", UUID.class),
                                row.getString("agency")))
                        .list());
    }

    /** They have been looked at. */
    void remove(Collection<Row> done) {
        jdbi.useHandle(db -> db.execute("delete from undisclosed where seq = any(?)", (Object)
                done.stream().map(Row::seq).toArray(Long[]::new)));
    }

    private double oldestSeconds() {
        return jdbi.withHandle(db -> db.createQuery(
                        "select coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0) from undisclosed")
                .mapTo(Double.class)
                .one());
    }

    /** One of them: either an event or an agency. */
    record Row(long seq, PathwayId pathway, UUID event, String agency) {

        boolean isAbout(EventId id) {
            return event == null || event.equals(id.value());
        }

        boolean isFor(AgencyId one) {
            return agency == null || agency.equals(one.value());
        }
    }
}
