package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent.ServiceType;
import org.cairn.coordination.referral.Referral;
import org.jdbi.v3.core.Jdbi;

/** Which referrals there are and how each stands for its parties; what they say stays in the journal. */
@ApplicationScoped
public class ReferralView {

    private final Jdbi jdbi;
    private final Journal journal;

    ReferralView(Jdbi jdbi, Journal journal) {
        this.jdbi = jdbi;
        this.journal = journal;
    }

    void put(Row row) {
        jdbi.useHandle(db -> db.execute(
                "insert into referral values (?, ?, ?, ?, ?, ?)",
                row.referral().value(),
                row.pathway().value(),
                row.service().name(),
                row.priority().name(),
                row.answerBy(),
                row.answerClock()));
    }

    void note(Standing standing) {
        jdbi.useHandle(db -> db.execute(
                """
                insert into referral_party values (?, ?, ?, ?, ?)
                on conflict (referral, agency, box) do update set state = excluded.state, since = excluded.since
                where referral_party.state not in ('REJECTED', 'CANCELLED', 'COMPLETED')
                """,
                standing.referral().value(),
                standing.agency().value(),
                standing.box(),
                standing.state().name(),
                standing.since()));
    }

    void rest(ReferralId referral, List<ConsentId> consents) {
        jdbi.useHandle(db -> {
            var rows = db.prepareBatch("insert into referral_consent values (?, ?)");
            consents.forEach(consent -> rows.add(consent.value(), referral.value()));
            rows.execute();
        });
    }

    /** Referrals that lean on the consent and are open, or were taken on by the agency that it was given for. */
    List<Row> restingOn(ConsentId consent, AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select distinct r.* from referral r
                        join referral_consent c using (referral)
                        join referral_party p using (referral)
                        where c.consent = ? and p.agency = ? and p.box = 'in'
                          and p.state in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS')
                        order by r.referral
                        """)
                .bind(0, consent.value())
                .bind(1, agency.value())
                .map((row, _) -> row(row))
                .list());
    }

    /** Referrals of the pathway that are not over. */
    List<Row> runningOf(PathwayId pathway) {
        return running("r.pathway = ?", pathway.value());
    }

    /** Referrals in which the agency takes part and which are not over. */
    List<Row> runningWith(AgencyId agency) {
        return running("p.agency = ?", agency.value());
    }

    private List<Row> running(String which, Object key) {
        return jdbi.withHandle(db -> db.createQuery("select distinct r.* from referral r"
                        + " join referral_party p using (referral) where "
                        + which
                        + " and p.state in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS') order by r.referral")
                .bind(0, key)
                .map((row, _) -> row(row))
                .list());
    }

    /** Where that referral belongs, or nothing when there is none. */
    public Optional<Row> find(ReferralId referral) {
        return jdbi.withHandle(db -> db.createQuery("select * from referral where referral = ?")
                .bind(0, referral.value())
                .map((row, _) -> row(row))
                .findOne());
    }

    String answerClockOf(ReferralId referral) {
        return find(referral).orElseThrow().answerClock();
    }

    /** How it stands for that agency, as sender or addressee; nothing when it takes no part. */
    List<Standing> standingsOf(ReferralId referral, AgencyId agency) {
        return jdbi.withHandle(
                db -> db.createQuery("select * from referral_party where referral = ? and agency = ? order by box")
                        .bind(0, referral.value())
                        .bind(1, agency.value())
                        .map((row, _) -> standing(row))
                        .list());
    }

    /** Whether that agency sent it. */
    boolean sentBy(ReferralId referral, AgencyId agency) {
        return standingsOf(referral, agency).stream()
                .anyMatch(standing -> standing.box().equals("out"));
    }

    /** An agency's inbox or outbox, what must be answered soonest first; {@code state} null means any. */
    List<Line> lines(Query query) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select r.*, p.agency, p.box, p.state, p.since from referral_party p join referral r using (referral)
                        where p.agency = :agency and p.box = :box and (:state::text is null or p.state = :state)
                          and (:afterId::uuid is null
                               or (r.answer_by, p.referral) > (:afterDue::timestamptz, :afterId::uuid))
                        order by r.answer_by, p.referral limit :limit
                        """)
                .bind("agency", query.agency().value())
                .bind("box", query.box())
                .bind("state", query.state() == null ? null : query.state().name())
                .bind("afterDue", query.after() == null ? null : query.after().answerBy())
                .bind(
                        "afterId",
                        query.after() == null ? null : query.after().referral().value())
                .bind("limit", query.limit())
                .map((row, _) -> new Line(row(row), standing(row)))
                .list());
    }

    /** How the referral stands now. */
    Referral stateOf(ReferralId referral) {
        return journal.state(StreamId.of(ReferralDesk.STREAM, referral.value()), ReferralDesk.REFERRAL)
                .orElseThrow();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ReferralId(row.getObject("referral", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                ServiceType.valueOf(row.getString("service")),
                Priority.valueOf(row.getString("priority")),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(),
                row.getString("answer_clock"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new ReferralId(row.getObject("referral", UUID.class)),
                new AgencyId(row.getString("agency")),
                row.getString("box"),
                Referral.State.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    /** A referral's place and clock. */
    public record Row(
            ReferralId referral,
            PathwayId pathway,
            ServiceType service,
            Priority priority,
            Instant answerBy,
            String answerClock) {}

    /** How a referral stands for one party. */
    public record Standing(ReferralId referral, AgencyId agency, String box, Referral.State state, Instant since) {}

    /** One line of an inbox or outbox. */
    public record Line(Row row, Standing standing) {
        Place place() {
            return new Place(row.answerBy(), row.referral());
        }
    }

    /** Which lines are asked for. */
    public record Query(AgencyId agency, String box, Referral.State state, Place after, int limit) {}

    /** A line's place in the order of a box. */
    public record Place(Instant answerBy, ReferralId referral) {

        static Place parse(String text) {
            var middle = text.indexOf('/');
            return new Place(Instant.parse(text.substring(0, middle)), ReferralId.of(text.substring(middle + 1)));
        }

        @Override
        public String toString() {
            return answerBy + "/" + referral;
        }
    }
}
