package org.cairn.identification.statistics.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cairn.contracts.AgencyId;
import org.cairn.identification.statistics.Quarter;
import org.cairn.identification.statistics.Tally.Kind;
import org.cairn.identification.statistics.TallyTable;
import org.jdbi.v3.core.Jdbi;

/** The counts of decisions and notifications, with their totals. */
@ApplicationScoped
public class TallyView {

    private static final String ALL = """
            select label, age, sum(people) as people from (
                select label, age, people from tally
                where quarter = :quarter and kind = :kind and authority = :authority
                union all
                select label, age, 1 from tally_delta
                where quarter = :quarter and kind = :kind and authority = :authority) as counted
            group by label, age order by label, age""";

    private static final String PUBLISHED = """
            select label, age, sum(published) as people from tally where quarter = :quarter and kind = :kind
            group by label, age having sum(published) > 0 order by label, age""";

    private final Jdbi jdbi;

    TallyView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An authority's own counts, exact at this moment. */
    TallyTable of(AgencyId authority, Quarter quarter, Kind kind) {
        return TallyTable.of(kind, jdbi.withHandle(db -> db.createQuery(ALL)
                .bind("quarter", quarter.name())
                .bind("kind", kind.name())
                .bind("authority", authority.value())
                .map((row, _) -> cell(row))
                .list()));
    }

    /** The published counts of all authorities: nobody stands out in a cell, a total, nor between any two of them. */
    TallyTable published(Quarter quarter, Kind kind) {
        return TallyTable.of(kind, jdbi.withHandle(db -> db.createQuery(PUBLISHED)
                .bind("quarter", quarter.name())
                .bind("kind", kind.name())
                .map((row, _) -> cell(row))
                .list()));
    }

    private static TallyTable.Cell cell(ResultSet row) throws SQLException {
        return new TallyTable.Cell(row.getString("label"), row.getString("age"), row.getInt("people"));
    }
}
