package org.cairn.shelter.capacity.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.shelter.capacity.Profile;
import org.jdbi.v3.core.Jdbi;

/** The beds that were held or taken, as rows to look up and list. */
@ApplicationScoped
public class Holds {

    private static final String OPEN = """
            select * from (
                select * from hold where shelter = :agency and state in ('HELD', 'KEPT')
                union
                select * from hold where held_by = :agency and state in ('HELD', 'KEPT')) as own
            where hold > :after order by hold limit :limit""";

    private static final String KEEP = """
            insert into hold (hold, shelter, profile, held_by, state) values (?, ?, ?, ?, 'KEPT')
            on conflict (hold) do update set state = 'KEPT'""";

    private final Jdbi jdbi;

    Holds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How firmly a bed is taken, or how that ended. */
    public enum State {
        HELD,
        KEPT,
        OCCUPIED,
        RELEASED,
        LAPSED,
        FREED
    }

    /**
     * One bed that was held or taken.
     *
     * @param clock the key of the period for which it is held; null, as is {@code until}, when it never had a clock
     */
    public record Row(
            HoldId hold, CapacityDesk.House house, AgencyId heldBy, String clock, Instant until, State state) {

        /** Its state at that moment: a hold whose time is over has lapsed even before somebody notes it. */
        State stateAt(Instant now) {
            return state == State.HELD && !until.isAfter(now) ? State.LAPSED : state;
        }
    }

    void put(Row row) {
        jdbi.useHandle(db -> db.execute(
                "insert into hold values (?, ?, ?, ?, ?, ?, ?)",
                row.hold().value(),
                row.house().shelter().value(),
                row.house().profile().name(),
                row.heldBy().value(),
                row.clock(),
                row.until(),
                row.state().name()));
    }

    void keep(HoldId hold, CapacityDesk.House house) {
        var shelter = house.shelter().value();
        jdbi.useHandle(
                db -> db.execute(KEEP, hold.value(), shelter, house.profile().name(), shelter));
    }

    void move(HoldId hold, State state) {
        jdbi.useHandle(db -> db.execute("update hold set state = ? where hold = ?", state.name(), hold.value()));
    }

    /** The holds of that house whose time is over and whose end nobody has noted yet. */
    List<HoldId> over(CapacityDesk.House house, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(
                        "select hold from hold where shelter = ? and profile = ? and state = 'HELD' and until_at <= ? order by hold")
                .bind(0, house.shelter().value())
                .bind(1, house.profile().name())
                .bind(2, now)
                .map((row, _) -> new HoldId(row.getObject("hold", UUID.class)))
                .list());
    }

    /** The row of a hold, or nothing when there never was one. */
    public Optional<Row> find(HoldId hold) {
        return jdbi.withHandle(db -> db.createQuery("select * from hold where hold = ?")
                .bind(0, hold.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** The open holds at the agency's own shelter and those that it made elsewhere, by id. */
    List<Row> open(AgencyId agency, UUID after, int limit) {
        return jdbi.withHandle(db -> db.createQuery(OPEN)
                .bind("agency", agency.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list());
    }

    private static Row read(ResultSet row) throws SQLException {
        var until = row.getObject("until_at", OffsetDateTime.class);
        return new Row(
                new HoldId(row.getObject("hold", UUID.class)),
                new CapacityDesk.House(
                        new AgencyId(row.getString("shelter")), Profile.valueOf(row.getString("profile"))),
                new AgencyId(row.getString("held_by")),
                row.getString("clock"),
                until == null ? null : until.toInstant(),
                State.valueOf(row.getString("state")));
    }
}
