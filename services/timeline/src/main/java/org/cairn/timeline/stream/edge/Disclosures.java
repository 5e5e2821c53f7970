package org.cairn.timeline.stream.edge;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.chassis.access.Who;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.timeline.pathway.edge.Told;
import org.cairn.timeline.stream.Notice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The journal of disclosures: what each agency was told, under numbers of its own without a gap; only ever added to. */
@ApplicationScoped
public class Disclosures implements Told {

    private static final String NUMBERS = """
            insert into stream_number as counter values (?, ?)
            on conflict (agency) do update set last = counter.last + excluded.last returning last""";

    private static final String ROW =
            "insert into disclosure (agency, number, event, pathway, source, type, masked, at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String TOLD = """
            select * from disclosure
            where agency = ? and pathway = ? and not filler and (sent is not null or shown is not null)
            order by at, source collate "C", number""";

    private final Jdbi jdbi;
    private final AccessTables tables;

    Disclosures(Jdbi jdbi, AccessTables tables, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.tables = tables;
        metrics.gauge("cairn_stream_unsent_rows", this, Disclosures::unsent);
    }

    /** Gives each notice that its agency has not had, and has not waiting, the next number there; returns whose streams grew. */
    Set<AgencyId> number(List<Notice> notices) {
        return jdbi.withHandle(db -> {
            var had = had(db, notices);
            var news = notices.stream()
                    .filter(notice -> had.add(key(notice)))
                    .collect(Collectors.groupingBy(
                            Notice::agency,
                            () -> new TreeMap<>(Comparator.comparing(AgencyId::value)),
                            Collectors.toList()));
            news.forEach((agency, own) -> number(db, agency, own));
            return Set.copyOf(news.keySet());
        });
    }

    private static Set<String> had(Handle db, List<Notice> notices) {
        return db.createQuery("select agency, event from disclosure where event = any(?) and not filler")
                .bindArray(0, UUID.class, (Object[]) notices.stream()
                        .map(notice -> notice.entry().id().value())
                        .distinct()
                        .toArray(UUID[]::new))
                .map((row, _) -> row.getString("agency") + row.getString("event"))
                .collect(Collectors.toSet());
    }

    private static String key(Notice notice) {
        return notice.agency().value() + notice.entry().id();
    }

    private static void number(Handle db, AgencyId agency, List<Notice> notices) {
        var last = db.createQuery(NUMBERS)
                .bind(0, agency.value())
                .bind(1, notices.size())
                .mapTo(Long.class)
                .one();
        var number = last - notices.size();
        var rows = db.prepareBatch(ROW);
        for (var notice : notices) {
            number++;
            var entry = notice.entry();
            rows.add(
                    agency.value(),
                    number,
                    entry.id().value(),
                    entry.pathway().value(),
                    entry.source(),
                    entry.type(),
                    notice.masked(),
                    entry.at());
        }
        rows.execute();
    }

    /** What stands in the agency's stream after that number, in order. */
    List<Disclosed> after(AgencyId agency, long number, int most) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from disclosure where agency = ? and number > ? order by number limit ?")
                        .bind(0, agency.value())
                        .bind(1, number)
                        .bind(2, most)
                        .map((row, _) -> read(row))
                        .list());
    }

    /** It goes out now; masked once, it stays masked. */
    void send(Disclosed row, boolean masked) {
        jdbi.useHandle(db -> db.execute(
                "update disclosure set sent = coalesce(sent, clock_timestamp()), masked = masked or ?"
                        + " where agency = ? and number = ? and (sent is null or masked <> (masked or ?))",
                masked,
                row.agency().value(),
                row.number(),
                masked));
    }

    /** What was withdrawn before it was sent says nothing for ever under its number. */
    void silence(Disclosed row) {
        jdbi.useHandle(db -> db.execute(
                "update disclosure set filler = true where agency = ? and number = ? and sent is null and shown is null",
                row.agency().value(),
                row.number()));
    }

    @Override
    public List<Fact> of(Who who, PathwayId pathway) {
        return jdbi
                .withHandle(db -> db.createQuery(TOLD)
                        .bind(0, who.agency().value())
                        .bind(1, pathway.value())
                        .map((row, _) -> read(row))
                        .list())
                .stream()
                .filter(row -> tables.visibility(row.type(), who.role()) != Visibility.ABSENT)
                .map(row -> new Fact(row.event(), row.at(), row.lane(), row.masked() ? null : row.type()))
                .toList();
    }

    @Override
    public void show(AgencyId agency, PathwayId pathway) {
        jdbi.useHandle(db -> db.execute(
                "update disclosure set shown = clock_timestamp()"
                        + " where agency = ? and pathway = ? and sent is null and shown is null and not filler",
                agency.value(),
                pathway.value()));
    }

    private double unsent() {
        return jdbi.withHandle(db -> db.createQuery("select count(*) from disclosure where sent is null and not filler")
                .mapTo(Double.class)
                .one());
    }

    private static Disclosed read(ResultSet row) throws SQLException {
        return new Disclosed(
                new AgencyId(row.getString("agency")),
                row.getLong("number"),
                new EventId(row.getObject("event", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                row.getString("source"),
                row.getString("type"),
                row.getBoolean("masked"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("sent") != null,
                row.getBoolean("filler"));
    }
}
