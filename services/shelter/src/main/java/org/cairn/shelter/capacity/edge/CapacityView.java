package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.CapacityStatus;
import org.cairn.shelter.capacity.Profile;
import org.jdbi.v3.core.Jdbi;

/** How many places there are and how many are taken. */
@ApplicationScoped
public class CapacityView {

    private static final String COUNTS = """
            select p.shelter, p.profile, p.places,
                count(*) filter (where h.state = 'HELD' and h.until_at > :now) as held,
                count(*) filter (where h.state = 'KEPT') as kept,
                count(*) filter (where h.state = 'OCCUPIED') as occupied
            from places p left join hold h
                on h.shelter = p.shelter and h.profile = p.profile and h.state in ('HELD', 'KEPT', 'OCCUPIED')
            where %s group by p.shelter, p.profile order by p.shelter, p.profile""";

    private final Jdbi jdbi;

    CapacityView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(CapacityDesk.House house, int places) {
        jdbi.useHandle(db -> db.execute(
                "insert into places values (?, ?, ?) on conflict (shelter, profile) do update set places = excluded.places",
                house.shelter().value(),
                house.profile().name(),
                places));
    }

    /** A shelter's own places, by profile. */
    List<Row> of(AgencyId shelter, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(COUNTS.formatted("p.shelter = :shelter"))
                .bind("shelter", shelter.value())
                .bind("now", now)
                .map((row, _) -> read(row))
                .list());
    }

    /** The places of all shelters for one profile, or for all when it is null; those for anybody fit every profile. */
    List<Row> fitting(Profile profile, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(
                        COUNTS.formatted("p.places > 0 and (:profile::text is null or p.profile in (:profile, 'ANY'))"))
                .bind("profile", profile == null ? null : profile.name())
                .bind("now", now)
                .map((row, _) -> read(row))
                .list());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new CapacityDesk.House(
                        new AgencyId(row.getString("shelter")), Profile.valueOf(row.getString("profile"))),
                row.getInt("places"),
                row.getInt("held"),
                row.getInt("kept"),
                row.getInt("occupied"));
    }

    /** One shelter's places for one profile. */
    record Row(CapacityDesk.House house, int places, int held, int kept, int occupied) {

        int free() {
            return places - held - kept - occupied;
        }

        CapacityStatus status() {
            return free() > 0 ? CapacityStatus.CAPACITY : CapacityStatus.NO_CAPACITY;
        }
    }
}
