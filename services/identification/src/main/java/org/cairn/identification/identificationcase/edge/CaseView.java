package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.identification.identificationcase.CaseRecord;
import org.cairn.identification.identificationcase.IdentificationCase;
import org.cairn.identification.identificationcase.Refusal;
import org.jdbi.v3.core.Jdbi;

/** Reads cases: one whole from its sealed journal, many as lines of the authority's work list. */
@ApplicationScoped
public class CaseView {

    private static final Aggregate<List<IdentificationEvent>, Void, IdentificationEvent, Refusal> READING =
            new Aggregate<>(IdentificationEvent.class, List.of(), (facts, nothing) -> Decision.agreed(), CaseView::and);

    private static final String PUT = """
            insert into submission values (?, ?, ?, ?, ?, ?)
            on conflict (pathway) do update set
                authority = excluded.authority, referred_on = excluded.referred_on, due_at = excluded.due_at,
                past_due = excluded.past_due, received_at = excluded.received_at, decided = false""";

    private static final String LINES = """
            select * from submission
            where authority = :authority and decided = :decided and (due_at, pathway) > (:due, :pathway)
            order by due_at, pathway limit :limit""";

    private final Jdbi jdbi;
    private final Journal journal;

    CaseView(Jdbi jdbi, Journal journal) {
        this.jdbi = jdbi;
        this.journal = journal;
    }

    /** All that was ever noted in the case, in its order. */
    public List<IdentificationEvent> facts(PathwayId pathway) {
        return journal.state(CaseDesk.stream(pathway), READING).orElse(List.of());
    }

    /** All that the case holds; blank before anything was written. */
    CaseRecord record(PathwayId pathway) {
        return CaseRecord.of(facts(pathway));
    }

    void put(PathwayId pathway, Submitted submitted) {
        jdbi.useHandle(db -> db.execute(
                PUT,
                pathway.value(),
                submitted.authority().value(),
                submitted.referredOn(),
                submitted.dueAt(),
                submitted.pastDue(),
                submitted.at()));
    }

    /** Moves the line of the case, if the authority has one, to where the case is now. */
    void move(PathwayId pathway, IdentificationCase.State state) {
        var place = placeOf(state);
        jdbi.useHandle(db -> db.execute(
                "update submission set decided = ?, phase = ? where pathway = ?",
                place != CaseRecord.Phase.RG_PENDING && place != CaseRecord.Phase.RECONSIDERATION,
                place.name(),
                pathway.value()));
    }

    private static CaseRecord.Phase placeOf(IdentificationCase.State state) {
        return switch (state) {
            case DETECTED -> CaseRecord.Phase.DETECTED;
            case PRESUMED -> CaseRecord.Phase.PRESUMED;
            case RG_PENDING -> CaseRecord.Phase.RG_PENDING;
            case RG_POSITIVE, RG_NEGATIVE -> CaseRecord.Phase.RG_DECIDED;
            case IDENTIFIED, NOT_IDENTIFIED -> CaseRecord.Phase.CG_DECIDED;
            case RECONSIDERATION -> CaseRecord.Phase.RECONSIDERATION;
            case UPHELD -> CaseRecord.Phase.RECONSIDERED;
            case JUDICIAL_REVIEW -> CaseRecord.Phase.JUDICIAL_REVIEW;
            case FORMAL_DECLINED -> CaseRecord.Phase.FORMAL_DECLINED;
            case WITHDRAWN -> CaseRecord.Phase.WITHDRAWN;
        };
    }

    private static List<IdentificationEvent> and(List<IdentificationEvent> facts, IdentificationEvent next) {
        return Stream.concat(facts.stream(), Stream.of(next)).toList();
    }

    /** The lines of an authority after a place, those expected first at the top. */
    List<Line> lines(AgencyId authority, boolean decided, Place after, int limit) {
        return jdbi.withHandle(db -> db.createQuery(LINES)
                .bind("authority", authority.value())
                .bind("decided", decided)
                .bind("due", after.dueAt())
                .bind("pathway", after.pathway())
                .bind("limit", limit)
                .map((row, _) -> line(row))
                .list());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new PathwayId(row.getObject("pathway", UUID.class)),
                CaseRecord.Phase.valueOf(row.getString("phase")),
                row.getObject("referred_on", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("past_due"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    /** A line of the work list. */
    public record Line(
            PathwayId caseId,
            CaseRecord.Phase phase,
            LocalDate referredOn,
            Instant dueAt,
            boolean pastDue,
            Instant receivedAt) {}

    /** A place in the work list. */
    record Place(Instant dueAt, UUID pathway) {

        private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(Line line) {
            return new Place(line.dueAt(), line.caseId().value());
        }

        static Place parse(String text) {
            if (text == null) {
                return START;
            }
            var parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return dueAt + " " + pathway;
        }
    }
}
