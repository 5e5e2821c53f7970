package org.cairn.identification.statistics.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cairn.chassis.access.Agencies;
import org.cairn.contracts.AgencyId;
import org.cairn.identification.statistics.Cell;
import org.cairn.identification.statistics.Quarter;
import org.jdbi.v3.core.Jdbi;

/** The counts, cell by cell on the published labels. */
@ApplicationScoped
public class StatisticsView {

    private static final String LABELS = "first_responder, exploitation, age, gender, nationality";

    private static final String ALL = """
            select %1$s, sum(people) as people from (
                select %1$s, people from submission_count where quarter = :quarter and authority = :authority
                union all
                select %1$s, 1 from submission_delta where quarter = :quarter and authority = :authority) as counted
            group by %1$s order by %1$s""".formatted(LABELS);

    private static final String COUNTED = """
            select %1$s, sum(published) as people from submission_count where quarter = :quarter
            group by %1$s order by %1$s""".formatted(LABELS);

    private final Jdbi jdbi;
    private final Agencies agencies;

    StatisticsView(Jdbi jdbi, Agencies agencies) {
        this.jdbi = jdbi;
        this.agencies = agencies;
    }

    /** An authority's own counts, exact at this moment. */
    List<Cell> of(AgencyId authority, Quarter quarter) {
        return jdbi.withHandle(db -> db.createQuery(ALL)
                .bind("quarter", quarter.name())
                .bind("authority", authority.value())
                .map((row, _) -> cell(row))
                .list());
    }

    /** The published counts of all authorities: nobody stands out in a cell, nor between two readings of it. */
    List<Cell> published(Quarter quarter) {
        return jdbi.withHandle(db -> db.createQuery(COUNTED)
                .bind("quarter", quarter.name())
                .map((row, _) -> cell(row))
                .filter(Cell::mayBePublished)
                .list());
    }

    private Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                nameOf(new AgencyId(row.getString("first_responder"))),
                row.getString("exploitation"),
                row.getString("age"),
                row.getString("gender"),
                row.getString("nationality"),
                row.getInt("people"));
    }

    /** The published name; a one-house agency has none. */
    private String nameOf(AgencyId agency) {
        return agencies.find(agency)
                .filter(listing -> !listing.discreet())
                .map(Agencies.Listing::name)
                .orElse("Another first responder");
    }
}
