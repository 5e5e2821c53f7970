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
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent;
import org.cairn.shelter.capacity.Profile;
import org.cairn.shelter.capacity.edge.CapacityDesk;
import org.cairn.shelter.capacity.edge.Stays;
import org.cairn.shelter.capacity.edge.Stays.Stay;
import org.cairn.shelter.placement.PlacementRecord;
import org.cairn.shelter.placement.PlacementRecord.Phase;
import org.cairn.shelter.placement.Refusal;
import org.jdbi.v3.core.Jdbi;

/** Reads stays: one whole from its sealed journal, many as a shelter's own list. */
@ApplicationScoped
public class PlacementView {

    private static final String LIVED_IN = "select * from placement where pathway = ? and placement <> ?"
            + " and phase in ('ADMITTED', 'ON_LEAVE', 'MISSING', 'TRANSFER_PENDING')";

    private static final Aggregate<PlacementRecord, Void, PlacementEvent, Refusal> READING = new Aggregate<>(
            PlacementEvent.class, PlacementRecord.BLANK, (record, nothing) -> Decision.agreed(), PlacementRecord::and);

    private final Jdbi jdbi;
    private final Journal journal;

    PlacementView(Jdbi jdbi, Journal journal) {
        this.jdbi = jdbi;
        this.journal = journal;
    }

    /** Where a stay is and how far; {@code hold} is null while it has no bed; {@code due} is when its next step is. */
    public record Row(
            PlacementId placement,
            PathwayId pathway,
            ReferralId referral,
            CapacityDesk.House house,
            HoldId hold,
            Phase phase,
            Instant since,
            Instant due) {

        Stay stay() {
            return new Stay(placement, pathway);
        }
    }

    /** Lets one transaction at a time decide where a person lives; taken before any shelter's beds. */
    void lock(PathwayId pathway) {
        jdbi.useHandle(
                db -> db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "lives/" + pathway.value()));
    }

    void put(Row row) {
        jdbi.useHandle(db -> db.execute(
                "insert into placement values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.placement().value(),
                row.pathway().value(),
                row.referral().value(),
                row.house().shelter().value(),
                row.house().profile().name(),
                row.hold() == null ? null : row.hold().value(),
                row.phase().name(),
                row.since(),
                row.due()));
    }

    void give(PlacementId placement, HoldId hold, Instant at) {
        jdbi.useHandle(db -> db.execute(
                "update placement set hold = ?, phase = 'ACCEPTED', since = ? where placement = ?",
                hold.value(),
                at,
                placement.value()));
    }

    void move(PlacementId placement, Phase phase, Instant at, Instant due) {
        jdbi.useHandle(db -> db.execute(
                "update placement set phase = ?, since = ?, due_at = ? where placement = ?",
                phase.name(),
                at,
                due,
                placement.value()));
    }

    /** All that the stay holds. */
    PlacementRecord record(PlacementId placement) {
        return journal.state(Stays.streamOf(placement), READING).orElse(PlacementRecord.BLANK);
    }

    /** The row of a stay, or nothing when there never was one. */
    Optional<Row> find(PlacementId placement) {
        return jdbi.withHandle(db -> db.createQuery("select * from placement where placement = ?")
                .bind(0, placement.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** The stay of a referral in a shelter. */
    public Optional<Row> of(ReferralId referral, AgencyId shelter) {
        return jdbi.withHandle(db -> db.createQuery("select * from placement where referral = ? and shelter = ?")
                .bind(0, referral.value())
                .bind(1, shelter.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** Where else the person lives. */
    Optional<Row> livedIn(PathwayId pathway, PlacementId besides) {
        return jdbi.withHandle(db -> db.createQuery(LIVED_IN)
                .bind(0, pathway.value())
                .bind(1, besides.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** A shelter's own stays by id, of one phase or of all when it is null. */
    List<Row> of(AgencyId shelter, Phase phase, UUID after, int limit) {
        return jdbi.withHandle(db -> db.createQuery("select * from placement where shelter = :shelter"
                        + " and (:phase::text is null or phase = :phase) and placement > :after"
                        + " order by placement limit :limit")
                .bind("shelter", shelter.value())
                .bind("phase", phase == null ? null : phase.name())
                .bind("after", after)
                .bind("limit", limit)
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
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
