package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.StreamId;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.referral.Referral;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Which referrals there are and how each stands for its parties; what they say stays in the journal. */
@ApplicationScoped
public class ReferralView {

    private static final String RUNS = " r.state in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD') ";

    private final Jdbi jdbi;
    private final Journal journal;

    ReferralView(Jdbi jdbi, Journal journal) {
        this.jdbi = jdbi;
        this.journal = journal;
    }

    void note(Standing standing) {
        jdbi.useHandle(db -> db.execute(
                """
                insert into referral_party values (?, ?, ?, ?, ?)
                on conflict (referral, agency, box) do update set state = excluded.state, since = excluded.since
                where referral_party.state not in ('REJECTED', 'CANCELLED', 'COMPLETED', 'FAILED', 'ENTERED_IN_ERROR')
                   or excluded.state = 'ENTERED_IN_ERROR'
                """,
                standing.referral().value(),
                standing.agency().value(),
                standing.box(),
                standing.state().name(),
                standing.since()));
    }

    void rest(ReferralId referral, List<ConsentId> consents) {
        jdbi.useHandle(db -> {
            var rows = db.prepareBatch("insert into referral_consent values (?, ?) on conflict do nothing");
            consents.forEach(consent -> rows.add(consent.value(), referral.value()));
            rows.execute();
        });
    }

    /**
     * Referrals that lean on the consent and are open to the agency that it was given for, would be offered to it in turn,
     * or were taken on by it.
     */
    List<Row> restingOn(ConsentId consent, AgencyId agency) {
        return rows("""
                join referral_consent c using (referral)
                where c.consent = :consent and""" + RUNS + "and " + takesPart(), query -> query.bind("consent", consent.value())
                .bind("agency", agency.value()));
    }

    /** Those that run on the pathway with that agency and rest on no consent: what an emergency sent. */
    List<Row> emergenciesTo(PathwayId pathway, AgencyId agency) {
        return rows("""
                where r.pathway = :pathway
                  and not exists (select from referral_consent c where c.referral = r.referral) and""" + RUNS + "and " + takesPart(), query -> query.bind("pathway", pathway.value())
                .bind("agency", agency.value()));
    }

    /** All that ever went to that agency on the pathway, whatever became of it. */
    List<Row> everSentTo(PathwayId pathway, AgencyId agency) {
        return rows("""
                join referral_party p using (referral)
                where r.pathway = :pathway and p.box = 'in' and p.agency = :agency""", query -> query.bind("pathway", pathway.value()).bind("agency", agency.value()));
    }

    /** Referrals of the pathway that are not over, and drafts. */
    List<Row> runningOf(PathwayId pathway) {
        return rows(
                "where r.pathway = :pathway and (r.state = 'DRAFT' or" + RUNS + ")",
                query -> query.bind("pathway", pathway.value()));
    }

    /** Referrals in which the agency takes part, or would in turn, and which are not over. */
    List<Row> runningWith(AgencyId agency) {
        return rows(
                "where (r.state = 'DRAFT' or" + RUNS + ") and (r.requester = :agency or " + takesPart() + ")",
                query -> query.bind("agency", agency.value()));
    }

    /** Parts of that referral that are not over. */
    List<Row> openPartsOf(ReferralId whole) {
        return rows("where r.part_of = :whole and" + RUNS, query -> query.bind("whole", whole.value()));
    }

    /** Referrals for that service that the agency has taken on and not ended. */
    List<Row> takenBy(PathwayId pathway, AgencyId agency, ServiceType service) {
        return rows(
                "where r.pathway = :pathway and r.service = :service and r.state <> 'REQUESTED' and" + RUNS + """
                and exists (select from referral_party p where p.referral = r.referral and p.box = 'in'
                    and p.agency = :agency and p.state in ('ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'))""",
                query -> query.bind("pathway", pathway.value())
                        .bind("agency", agency.value())
                        .bind("service", service.name()));
    }

    private static String takesPart() {
        return """
                (exists (select from referral_party p where p.referral = r.referral and p.box = 'in' and p.agency = :agency
                    and p.state in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD'))
                 or exists (select from referral_reserve v where v.referral = r.referral and v.agency = :agency))""";
    }

    /** Where that referral belongs, or nothing when there is none. */
    public Optional<Row> find(ReferralId referral) {
        return rows("where r.referral = :referral", query -> query.bind("referral", referral.value())).stream()
                .findFirst();
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

    /** How the referral stands now. */
    Referral stateOf(ReferralId referral) {
        return journal.state(StreamId.of(ReferralCourse.STREAM, referral.value()), ReferralCourse.REFERRAL)
                .orElseThrow();
    }

    /** Always in this order, pathway by pathway, so that two who end many referrals never wait for each other. */
    private List<Row> rows(String which, UnaryOperator<Query> bind) {
        return jdbi.withHandle(db -> bind.apply(
                        db.createQuery("select r.* from referral r " + which + " order by r.pathway, r.referral"))
                .map((row, _) -> row(row))
                .list());
    }

    static Row row(ResultSet row) throws SQLException {
        var whole = row.getObject("part_of", UUID.class);
        return new Row(
                new ReferralId(row.getObject("referral", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                new AgencyId(row.getString("requester")),
                ServiceType.valueOf(row.getString("service")),
                Priority.valueOf(row.getString("priority")),
                instant(row, "answer_by"),
                Kind.valueOf(row.getString("kind")),
                whole == null ? null : new ReferralId(whole),
                row.getString("region"),
                Referral.State.valueOf(row.getString("state")));
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new ReferralId(row.getObject("referral", UUID.class)),
                new AgencyId(row.getString("agency")),
                row.getString("box"),
                Referral.State.valueOf(row.getString("state")),
                instant(row, "since"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A referral's place, kind and clock; a draft has no day to answer by. */
    public record Row(
            ReferralId referral,
            PathwayId pathway,
            AgencyId requester,
            ServiceType service,
            Priority priority,
            Instant answerBy,
            Kind kind,
            ReferralId partOf,
            String region,
            Referral.State state) {}

    /** How a referral stands for one party. */
    public record Standing(ReferralId referral, AgencyId agency, String box, Referral.State state, Instant since) {}
}
