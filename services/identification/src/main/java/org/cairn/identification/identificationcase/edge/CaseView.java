package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.chassis.Decision;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.Submitted;
import org.cairn.identification.identificationcase.CaseRecord;
import org.cairn.identification.identificationcase.Refusal;
import org.jdbi.v3.core.Jdbi;

/** Reads cases: one whole from its sealed journal, many as lines of the authority's work list. */
@ApplicationScoped
public class CaseView {

    private static final Aggregate<CaseRecord, Void, IdentificationEvent, Refusal> READING = new Aggregate<>(
            IdentificationEvent.class, CaseRecord.BLANK, (record, nothing) -> Decision.agreed(), CaseRecord::and);

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

    /** All that the case holds; blank before anything was written. */
    CaseRecord record(PathwayId pathway) {
        return journal.state(CaseDesk.stream(pathway), READING).orElse(CaseRecord.BLANK);
    }

    void put(PathwayId pathway, Submitted submitted) {
        jdbi.useHandle(db -> db.execute(
                "insert into submission values (?, ?, ?, ?, ?, ?)",
                pathway.value(),
                submitted.authority().value(),
                submitted.referredOn(),
                submitted.dueAt(),
                submitted.pastDue(),
                submitted.at()));
    }

    void decided(PathwayId pathway) {
        jdbi.useHandle(db -> db.execute("update submission set decided = true where pathway = ?", pathway.value()));
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
                row.getBoolean("decided") ? CaseRecord.Phase.RG_DECIDED : CaseRecord.Phase.RG_PENDING,
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
