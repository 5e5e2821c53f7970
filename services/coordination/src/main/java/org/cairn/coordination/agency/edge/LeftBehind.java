package org.cairn.coordination.agency.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.jdbi.v3.core.Jdbi;

/** What an agency that takes no part leaves behind: pathways to be coordinated anew, grants and referrals to be ended. */
@ApplicationScoped
class LeftBehind {

    /** The grants of coordinating agencies that take no part, where no other agency coordinates by now. */
    private static final String WITHOUT = """
            from access_grant c join agency a using (agency)
            where (c.grant_id = 'coordinator' or c.grant_id = 'coordinator:' || c.agency) and a.standing <> 'LISTED'
              and not exists (select from access_grant n join agency m using (agency)
                              where n.pathway = c.pathway and m.standing = 'LISTED'
                                and (n.grant_id = 'coordinator' or n.grant_id = 'coordinator:' || n.agency)
                                and n.granted_version > n.revoked_version)
            """;

    private static final String COORDINATED = "select count(distinct c.pathway) " + WITHOUT + " and c.agency = ?";

    private static final String MINE = "select c.pathway, max(a.standing) as standing " + WITHOUT + """
              and c.pathway > ?
              and exists (select from access_grant own where own.pathway = c.pathway and own.agency = ?
                          and own.granted_version > own.revoked_version
                          and (own.until_at is null or own.until_at > now()))
            group by c.pathway order by c.pathway limit ?""";

    private static final String GRANTS = """
            select pathway, grant_id from access_grant
            where agency = ? and granted_version > revoked_version order by pathway, grant_id""";

    private final Jdbi jdbi;

    LeftBehind(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many pathways that agency coordinates though it takes no part; 0 while it takes part. */
    int coordinatedBy(AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery(COORDINATED)
                .bind(0, agency.value())
                .mapTo(Integer.class)
                .one());
    }

    /** Those among the pathways on which the agency has a live grant, in a stable order. */
    List<Pathway> of(AgencyId agency, UUID after, int limit) {
        return jdbi.withHandle(db -> db.createQuery(MINE)
                .bind(0, after)
                .bind(1, agency.value())
                .bind(2, limit)
                .map((row, _) -> new Pathway(
                        new PathwayId(row.getObject("pathway", UUID.class)),
                        AgencyView.Standing.valueOf(row.getString("standing"))))
                .list());
    }

    /** Agencies that have left and still have grants or referrals that must end. */
    List<AgencyId> unsettled() {
        return jdbi.withHandle(db -> db.createQuery("select agency from agency where unsettled order by agency")
                .map((row, _) -> new AgencyId(row.getString(1)))
                .list());
    }

    /** The grants of an agency that stand, by pathway. */
    Map<PathwayId, List<String>> grantsOf(AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery(GRANTS)
                .bind(0, agency.value())
                .map((row, _) ->
                        Map.entry(new PathwayId(row.getObject("pathway", UUID.class)), row.getString("grant_id")))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** Nothing of that agency is left to end. */
    void settled(AgencyId agency) {
        jdbi.useHandle(db -> db.execute("update agency set unsettled = false where agency = ?", agency.value()));
    }

    /** One of them, and how its coordinating agency stands. */
    record Pathway(PathwayId pathway, AgencyView.Standing standing) {}
}
