package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;
import org.jdbi.v3.core.Jdbi;

/** This service's copy of the agency directory, kept by the access topic. */
@ApplicationScoped
public class Agencies {

    private static final long FRESH_NANOS = 2_000_000_000L;

    private static final String LIST = """
            insert into access_agency values (?, ?, ?, ?, ?, ?, ?)
            on conflict (agency) do update set
                name = excluded.name, kind = excluded.kind, service_area = excluded.service_area,
                discreet = excluded.discreet, roles = excluded.roles, version = excluded.version
            where access_agency.version < excluded.version""";

    private final Jdbi jdbi;
    private final Map<AgencyId, Known> known = new ConcurrentHashMap<>();

    Agencies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The entry of one agency, or nothing while it is not listed here; at most two seconds old. */
    public Optional<Listing> find(AgencyId agency) {
        var before = known.get(agency);
        if (before != null && System.nanoTime() - before.readAt() < FRESH_NANOS) {
            return Optional.of(before.listing());
        }
        var now = jdbi.withHandle(db -> db.createQuery("select * from access_agency where agency = ?")
                .bind(0, agency.value())
                .map((row, _) -> read(row))
                .findOne());
        now.ifPresent(listing -> known.put(agency, new Known(listing, System.nanoTime())));
        return now;
    }

    /** The whole directory, by id. */
    public List<Listing> all() {
        return jdbi.withHandle(db -> db.createQuery("select * from access_agency order by agency")
                .map((row, _) -> read(row))
                .list());
    }

    /** Takes an entry over in the caller's transaction; an older one changes nothing. */
    public void apply(long version, AgencyEvent event) {
        switch (event) {
            case AgencyEvent.Listed listed ->
                jdbi.useHandle(db -> db.execute(
                        LIST,
                        listed.agency().value(),
                        listed.name(),
                        listed.kind().name(),
                        listed.serviceArea(),
                        listed.discreet(),
                        listed.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")),
                        version));
            case AgencyEvent.Suspended _, AgencyEvent.Reinstated _, AgencyEvent.OffBoarded _ -> {}
            case AgencyEvent.StaffLeft _, AgencyEvent.OffersListed _ -> {}
        }
    }

    private static Listing read(ResultSet row) throws SQLException {
        return new Listing(
                new AgencyId(row.getString("agency")),
                row.getString("name"),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("service_area"),
                row.getBoolean("discreet"),
                Stream.of(row.getString("roles").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * One entry.
     *
     * @param discreet a one-house agency: others see its kind and service area, never its id or name
     */
    public record Listing(
            AgencyId agency, String name, AgencyKind kind, String serviceArea, boolean discreet, Set<Role> roles) {}

    private record Known(Listing listing, long readAt) {}
}
