package org.cairn.legalaid.matter.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.chassis.Decision;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.journal.Aggregate;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.legalaid.matter.Matter;
import org.cairn.legalaid.matter.MatterRecord;
import org.cairn.legalaid.matter.Refusal;
import org.cairn.legalaid.pathway.edge.Pathways;
import org.jdbi.v3.core.Jdbi;

/** Reads matters: each whole from its sealed journal, and who has which. */
@ApplicationScoped
public class MatterView {

    private static final String PUT = """
            insert into matter values (?, ?, ?, ?, ?)
            on conflict (matter) do update set agency = excluded.agency, phase = excluded.phase, since = excluded.since""";

    /** What the profile says of compensation. */
    private static final String COMPENSATION = "compensation";

    private static final Aggregate<List<MatterEvent>, Void, MatterEvent, Refusal> READING =
            new Aggregate<>(MatterEvent.class, List.of(), (facts, nothing) -> Decision.agreed(), MatterView::and);

    private final Jdbi jdbi;
    private final Journal journal;
    private final Pathways pathways;

    MatterView(Jdbi jdbi, Journal journal, Pathways pathways) {
        this.jdbi = jdbi;
        this.journal = journal;
        this.pathways = pathways;
    }

    /** A matter without what it is about; {@code agency} is null while no lawyer's agency has it. */
    public record Row(MatterId matter, PathwayId pathway, AgencyId agency, Matter.State phase, Instant since) {

        /** Whether that agency acts in it now. */
        boolean actedInBy(AgencyId me) {
            return me.equals(agency) && phase != Matter.State.OPENED && !phase.over();
        }
    }

    void put(Row row) {
        jdbi.useHandle(db -> db.execute(
                PUT,
                row.matter().value(),
                row.pathway().value(),
                row.agency() == null ? null : row.agency().value(),
                row.phase().name(),
                row.since()));
    }

    /** Lets one change of a case's matters wait for another until the transaction ends. */
    void lock(PathwayId pathway) {
        jdbi.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "matters/" + pathway));
    }

    /** That matter, if it is one of this case. */
    Optional<Row> find(PathwayId pathway, MatterId matter) {
        return of(pathway).stream().filter(row -> row.matter().equals(matter)).findFirst();
    }

    /** All matters of a case. */
    List<Row> of(PathwayId pathway) {
        return jdbi.withHandle(db -> db.createQuery("select * from matter where pathway = ? order by since, matter")
                .bind(0, pathway.value())
                .map((row, _) -> row(row))
                .list());
    }

    /** Whether that agency acts for the person now. */
    public boolean acts(AgencyId agency, PathwayId pathway) {
        return of(pathway).stream().anyMatch(row -> row.actedInBy(agency));
    }

    /** Whether that agency has anything in the case that has not come to its end. */
    public boolean hasOpen(AgencyId agency, PathwayId pathway) {
        return of(pathway).stream()
                .anyMatch(row -> agency.equals(row.agency()) && !row.phase().over());
    }

    /** All that was ever noted in a matter, in its order. */
    List<MatterEvent> facts(MatterId matter) {
        return journal.state(MatterDesk.stream(matter), READING).orElse(List.of());
    }

    /** All that a matter holds. */
    MatterRecord record(Row row) {
        var compensation =
                pathways.lawOf(row.pathway()).map(MatterView::compensation).orElse(Set.of());
        return MatterRecord.of(facts(row.matter()), compensation);
    }

    private static Set<String> compensation(Jurisdiction law) {
        return law.grounds(COMPENSATION);
    }

    private static List<MatterEvent> and(List<MatterEvent> facts, MatterEvent next) {
        return Stream.concat(facts.stream(), Stream.of(next)).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        var agency = row.getString("agency");
        return new Row(
                new MatterId(row.getObject("matter", UUID.class)),
                new PathwayId(row.getObject("pathway", UUID.class)),
                agency == null ? null : new AgencyId(agency),
                Matter.State.valueOf(row.getString("phase")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
