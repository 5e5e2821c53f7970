package org.cairn.timeline.pathway.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.timeline.pathway.Entry;
import org.jdbi.v3.core.Jdbi;

/** The entries of all timelines: a copy of what the topics say, which may be read again at any time. */
@ApplicationScoped
public class Entries {

    private static final String ADD = """
            insert into entry
            select ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(generation), 0) from rebuild
            on conflict (source, version) do update set
                pathway = excluded.pathway, at = excluded.at, event = excluded.event, type = excluded.type,
                agency = excluded.agency, facts = excluded.facts, generation = excluded.generation
            returning xmax = 0""";

    private static final String OF = "select * from entry where pathway = any(?) order by pathway, at, source, version";

    private final Jdbi jdbi;

    Entries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes down what arrived, once however often it comes; whether it is new. */
    boolean add(Arrived arrived) {
        var envelope = arrived.envelope();
        return jdbi.withHandle(db -> db.createQuery(ADD)
                .bind(0, envelope.source())
                .bind(1, envelope.version())
                .bind(2, arrived.pathway().value())
                .bind(3, arrived.event().at())
                .bind(4, envelope.id().value())
                .bind(5, envelope.type())
                .bind(6, envelope.agency())
                .bind(7, EventJson.published(arrived.event()).toString())
                .mapTo(Boolean.class)
                .one());
    }

    /** What happened on the pathway, in the order of the world. */
    public List<Entry> of(PathwayId pathway) {
        return of(List.of(pathway)).getOrDefault(pathway, List.of());
    }

    /** What happened on each of these pathways; those of which nothing is known are missing. */
    public Map<PathwayId, List<Entry>> of(Collection<PathwayId> pathways) {
        return jdbi
                .withHandle(db -> db.createQuery(OF)
                        .bindArray(0, UUID.class, (Object[])
                                pathways.stream().map(PathwayId::value).toArray(UUID[]::new))
                        .map((row, _) -> read(row))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Entry::pathway));
    }

    /** A row of a type that this build does not know is passed over: who wrote it was newer. */
    private static Optional<Entry> read(ResultSet row) throws SQLException {
        var type = row.getString("type");
        var record = EventTypes.recordOf(type);
        return record.isEmpty() ? Optional.empty() : Optional.of(read(row, type, record.get()));
    }

    private static Entry read(ResultSet row, String type, Class<? extends Event> record) throws SQLException {
        return new Entry(
                new EventId(row.getObject("event", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                row.getLong("version"),
                Envelope.shortName(type),
                new AgencyId(row.getString("agency")),
                fact(row.getString("facts"), record));
    }

    private static Event fact(String facts, Class<? extends Event> record) {
        try {
            return EventJson.MAPPER.readValue(facts, record);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
