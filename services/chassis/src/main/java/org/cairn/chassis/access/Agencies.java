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

    private static final String STAND = """
            insert into access_standing values (?, ?, ?)
            on conflict (agency) do update set standing = excluded.standing, version = excluded.version
            where access_standing.version < excluded.version""";

    private static final String LEAVE = "insert into access_departure values (?, ?, ?) on conflict do nothing";

    /** In the order of the words: who has left has left, even while the agency stands well. */
    private static final String STANDS = """
            select 'DEPARTED' from access_departure where staff = ?
            union all select standing from access_standing where agency = ? order by 1 limit 1""";

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
            case AgencyEvent.Suspended(var agency, var _, var _) -> stand(agency, Standing.SUSPENDED, version);
            case AgencyEvent.Reinstated(var agency, var _) -> stand(agency, Standing.GOOD, version);
            case AgencyEvent.OffBoarded(var agency, var _) -> stand(agency, Standing.OFF_BOARDED, version);
            case AgencyEvent.StaffLeft(var agency, var staff, var at) ->
                jdbi.useHandle(db -> db.execute(LEAVE, staff, agency.value(), at));
            case AgencyEvent.OffersListed _ -> {}
        }
    }

    /** How a bearer stands, by what is committed now: who is suspended is so from the commit on, in every process. */
    public Standing standing(AgencyId agency, String staff) {
        return jdbi.withHandle(db -> db.createQuery(STANDS)
                .bind(0, staff)
                .bind(1, agency.value())
                .mapTo(String.class)
                .findOne()
                .map(Standing::valueOf)
                .orElse(Standing.GOOD));
    }

    private void stand(AgencyId agency, Standing standing, long version) {
        jdbi.useHandle(db -> db.execute(STAND, agency.value(), standing.name(), version));
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
