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
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.shelter.capacity.Profile;
import org.jdbi.v3.core.Jdbi;

/** Who waits for a bed in which shelter, as rows in their turn. */
@ApplicationScoped
public class WaitList {

    /** First come, first served within priority; who was accepted already comes first of all. */
    private static final String IN_TURN = " order by accepted desc, rank, since, placement limit ";

    /** A bed for anybody fits all who wait; one for a profile those who wait for that. */
    private static final String NEXT = "select * from waiting where shelter = ? and (profile = ? or ? = 'ANY')"
            + " and hold is null and not passed" + IN_TURN + "1";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Jdbi jdbi;

    WaitList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One who waits.
     *
     * @param accepted whether the referral was accepted already and only the bed is missing
     * @param hold the bed that is offered, until {@code until}; null while none is
     */
    public record Waiting(
            PlacementId placement,
            PathwayId pathway,
            ReferralId referral,
            CapacityDesk.House house,
            boolean accepted,
            Priority priority,
            Instant since,
            HoldId hold,
            Instant until) {}

    /** Adds one at the end of their priority. */
    public void add(Waiting one) {
        jdbi.useHandle(db -> db.execute(
                "insert into waiting values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (placement) do nothing",
                one.placement().value(),
                one.pathway().value(),
                one.referral().value(),
                one.house().shelter().value(),
                one.house().profile().name(),
                one.accepted(),
                one.priority().ordinal(),
                one.since()));
    }

    /** Takes one off. */
    public void remove(PlacementId placement) {
        jdbi.useHandle(db -> db.execute("delete from waiting where placement = ?", placement.value()));
    }

    /** Moves all who wait on that referral to another priority; their time stays. */
    public void prefer(ReferralId referral, Priority priority) {
        jdbi.useHandle(db ->
                db.execute("update waiting set rank = ? where referral = ?", priority.ordinal(), referral.value()));
    }

    /** The one who gets the next bed of that house, or nothing when nobody waits for it. */
    Optional<Waiting> next(CapacityDesk.House house) {
        var profile = house.profile().name();
        return jdbi.withHandle(db -> db.createQuery(NEXT)
                .bind(0, house.shelter().value())
                .bind(1, profile)
                .bind(2, profile)
                .map((row, _) -> read(row))
                .findOne());
    }

    void offer(PlacementId placement, HoldId hold, Instant until) {
        jdbi.useHandle(db -> db.execute(
                "update waiting set hold = ?, until_at = ? where placement = ?",
                hold.value(),
                until,
                placement.value()));
    }

    /** The bed passes on; the one to whom it was offered keeps their turn for the next. */
    void pass(PlacementId placement) {
        jdbi.useHandle(db -> db.execute(
                "update waiting set hold = null, until_at = null, passed = true where placement = ?",
                placement.value()));
    }

    /** Another bed became free: everybody's turn counts again. */
    void forgive(AgencyId shelter) {
        jdbi.useHandle(
                db -> db.execute("update waiting set passed = false where shelter = ? and passed", shelter.value()));
    }

    /** The one to whom that bed is offered. */
    Optional<Waiting> offered(HoldId hold) {
        return jdbi.withHandle(db -> db.createQuery("select * from waiting where hold = ?")
                .bind(0, hold.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** The one of that id. */
    public Optional<Waiting> find(PlacementId placement) {
        return jdbi.withHandle(db -> db.createQuery("select * from waiting where placement = ?")
                .bind(0, placement.value())
                .map((row, _) -> read(row))
                .findOne());
    }

    /** All who wait on a referral, in any shelter. */
    public List<Waiting> on(ReferralId referral) {
        return jdbi.withHandle(db -> db.createQuery("select * from waiting where referral = ? order by shelter")
                .bind(0, referral.value())
                .map((row, _) -> read(row))
                .list());
    }

    /** A shelter's list in turn, those after that one (null: from the first). */
    public List<Waiting> of(AgencyId shelter, Waiting after, int limit) {
        var query =
                "select * from waiting where shelter = :shelter and (:none or (not accepted, rank, since, placement)"
                        + " > (:taken, :rank, :since, :placement))" + IN_TURN + ":limit";
        return jdbi.withHandle(db -> db.createQuery(query)
                .bind("shelter", shelter.value())
                .bind("none", after == null)
                .bind("taken", after != null && !after.accepted())
                .bind("rank", after == null ? 0 : after.priority().ordinal())
                .bind("since", after == null ? Instant.EPOCH : after.since())
                .bind("placement", after == null ? NOBODY : after.placement().value())
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list());
    }

    private static Waiting read(ResultSet row) throws SQLException {
        var hold = row.getObject("hold", UUID.class);
        var until = row.getObject("until_at", OffsetDateTime.class);
        return new Waiting(
                new PlacementId(row.getObject("placement", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                new ReferralId(row.getObject("referral", UUID.class)),
                new CapacityDesk.House(
                        new AgencyId(row.getString("shelter")), Profile.valueOf(row.getString("profile"))),
                row.getBoolean("accepted"),
                Priority.values()[row.getInt("rank")],
                row.getObject("since", OffsetDateTime.class).toInstant(),
                hold == null ? null : new HoldId(hold),
                until == null ? null : until.toInstant());
    }
}
