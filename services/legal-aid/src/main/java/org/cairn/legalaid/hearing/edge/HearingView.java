package org.cairn.legalaid.hearing.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.legalaid.hearing.Hearing;
import org.cairn.legalaid.hearing.HearingRecord;
import org.cairn.legalaid.hearing.Refusal;
import org.jdbi.v3.core.Jdbi;

/** Reads hearings: each whole from its sealed journal, and who looks after which. */
@ApplicationScoped
public class HearingView {

    private static final String PUT = """
            insert into hearing values (?, ?, ?, ?, ?)
            on conflict (hearing) do update set over = excluded.over, due_at = excluded.due_at""";

    private static final Aggregate<List<ProceedingEvent>, Void, ProceedingEvent, Refusal> READING =
            new Aggregate<>(ProceedingEvent.class, List.of(), (facts, nothing) -> Decision.agreed(), HearingView::and);

    private final Jdbi jdbi;
    private final Journal journal;

    HearingView(Jdbi jdbi, Journal journal) {
        this.jdbi = jdbi;
        this.journal = journal;
    }

    /** A hearing, and which agency looks after it until its last day. */
    record Row(HearingId hearing, PathwayId pathway, AgencyId agency, boolean over, Instant dueAt) {}

    void put(Row row) {
        jdbi.useHandle(db -> db.execute(
                PUT, row.hearing().value(), row.pathway().value(), row.agency().value(), row.over(), row.dueAt()));
    }

    /** That hearing, if it is one of this case. */
    Optional<Row> find(PathwayId pathway, HearingId hearing) {
        return of(pathway).stream().filter(row -> row.hearing().equals(hearing)).findFirst();
    }

    /** All hearings of a case, past ones too, by their last day. */
    List<Row> of(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select * from hearing where pathway = ? order by due_at, hearing")
                .bind(0, pathway.value())
                .map((row, _) -> row(row))
                .list());
    }

    /** The hearing as it stands. */
    HearingRecord record(Row row) {
        return HearingRecord.of(
                facts(row.hearing()).stream().reduce(Hearing.NONE, Hearing::evolve, (first, second) -> second));
    }

    /** The days of hearings that were set at or after that moment and still stand. */
    public List<HearingRecord.Appointment> appointmentsSetSince(Instant moment, PathwayId pathway) {
        return of(pathway).stream()
                .flatMap(row -> HearingRecord.appointmentSetSince(moment, facts(row.hearing())).stream())
                .toList();
    }

    private List<ProceedingEvent> facts(HearingId hearing) {
        return journal.state(HearingDesk.stream(hearing), READING).orElse(List.of());
    }

    private static List<ProceedingEvent> and(List<ProceedingEvent> facts, ProceedingEvent next) {
        return Stream.concat(facts.stream(), Stream.of(next)).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new HearingId(row.getObject("hearing", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                new AgencyId(row.getString("agency")),
                row.getBoolean("over"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
