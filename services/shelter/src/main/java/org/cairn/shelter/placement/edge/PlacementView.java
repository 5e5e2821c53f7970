package org.cairn.shelter.placement.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.chassis.Decision;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk;
import org.cairn.shelter.placement.Placement;
import org.cairn.shelter.placement.PlacementRecord;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.jdbi.v3.core.Jdbi;

/** Reads stays: one whole from its sealed journal, many as a shelter's own list. */
@ApplicationScoped
public class PlacementView {

    /** The kind of a stay's stream. */
    static final String STREAM = "placement";

    private static final Aggregate<PlacementRecord, Void, PlacementEvent, Placement.Refusal> READING = new Aggregate<>(
            PlacementEvent.class, PlacementRecord.BLANK, (record, nothing) -> Decision.agreed(), PlacementRecord::and);

    private final Jdbi jdbi;
    private final Journal journal;

    PlacementView(Jdbi jdbi, Journal journal) {
        this.jdbi = jdbi;
        this.journal = journal;
    }

    /** Where a stay is and how far; {@code hold} is null while it has no bed. */
    public record Row(
            PlacementId placement,
            PathwayId pathway,
            ReferralId referral,
            CapacityDesk.House house,
            HoldId hold,
            Phase phase,
            Instant since) {}

    void put(Row row) {
        jdbi.useHandle(db -> db.execute(
                "insert into placement values (?, ?, ?, ?, ?, null, ?, ?)",
                row.placement().value(),
                row.pathway().value(),
                row.referral().value(),
                row.house().shelter().value(),
                row.house().profile().name(),
                row.phase().name(),
                row.since()));
    }

    void give(PlacementId placement, HoldId hold, Instant at) {
        jdbi.useHandle(db -> db.execute(
                "update placement set hold = ?, phase = 'ACCEPTED', since = ? where placement = ?",
                hold.value(),
                at,
                placement.value()));
    }

    void move(PlacementId placement, Phase phase, Instant at) {
        jdbi.useHandle(db -> db.execute(
                "update placement set phase = ?, since = ? where placement = ?", phase.name(), at, placement.value()));
    }

    /** All that the stay holds. */
    PlacementRecord record(PlacementId placement) {
        return journal.state(StreamId.of(STREAM, placement.value()), READING).orElse(PlacementRecord.BLANK);
    }

    /** The row of a stay, or nothing when there never was one. */
    Optional<Row> find(PlacementId placement) {
        return jdbi.withHandle(db -> db.createQuery("select * from placement where placement = ?")
                .bind(0, placement.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** A shelter's own stays, by id. */
    List<Row> of(AgencyId shelter, UUID after, int limit) {
        return jdbi.withHandle(db -> db.createQuery(
                        "select * from placement where shelter = ? and placement > ? order by placement limit ?")
                .bind(0, shelter.value())
                .bind(1, after)
                .bind(2, limit)
                .map((row, _) -> read(row))
                .list());
    }

    private static Row read(ResultSet row) throws SQLException {
        var hold = row.getObject("hold", UUID.class);
        return new Row(
                new PlacementId(row.getObject("placement", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                new ReferralId(row.getObject("referral", UUID.class)),
                new CapacityDesk.House(
                        new AgencyId(row.getString("shelter")), Profile.valueOf(row.getString("profile"))),
                hold == null ? null : new HoldId(hold),
                Phase.valueOf(row.getString("phase")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
