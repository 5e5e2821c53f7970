package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.AccessEvent;
import org.jdbi.v3.core.Jdbi;

/** What coordination granted and took back, as far as this service has heard. */
@ApplicationScoped
public class Grants {

    private static final UUID FIRST = new UUID(0, 0);

    /** While an agency takes no part, its grants are as if they were not. */
    private static final String TAKES_PART = """
            not exists (select from access_standing out
                        where out.agency = access_grant.agency and out.standing <> 'GOOD')
            """;

    private static final String OF =
            "select * from access_grant where pathway = ? and agency = ? and role is not null and " + TAKES_PART
                    + " order by grant_id";

    private static final String LIVE = """
            select distinct pathway from access_grant
            where agency = ? and pathway > ? and role is not null and granted_version > revoked_version
              and from_at <= ? and (until_at is null or until_at > ?) and
            """ + TAKES_PART + """
            order by pathway limit ?""";

    private static final String GRANT = """
            insert into access_grant values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, 0)
            on conflict (pathway, grant_id) do update set
                agency = excluded.agency, role = excluded.role, categories = excluded.categories,
                purpose = excluded.purpose, basis = excluded.basis, from_at = excluded.from_at,
                until_at = excluded.until_at, granted_version = excluded.granted_version
            where access_grant.granted_version < excluded.granted_version""";

    private static final String REVOKE = """
            insert into access_grant (pathway, grant_id, agency, revoked_at, granted_version, revoked_version)
            values (?, ?, ?, ?, 0, ?)
            on conflict (pathway, grant_id) do update set
                revoked_at = excluded.revoked_at, revoked_version = excluded.revoked_version
            where access_grant.revoked_version < excluded.revoked_version""";

    private static final String MOVE = """
            insert into access_position values (?, ?) on conflict (pathway) do update set version = excluded.version
            where access_position.version < excluded.version""";

    private final Jdbi jdbi;
    private final Positions positions;

    Grants(Jdbi jdbi, Positions positions) {
        this.jdbi = jdbi;
        this.positions = positions;
    }

    /** All grants of the agency on the pathway, ended ones too; none when it never had any. */
    public List<Grant> of(PathwayId pathway, AgencyId agency) {
        return jdbi.withHandle(db -> db.createQuery(OF)
                .bind(0, pathway.value())
                .bind(1, agency.value())
                .map((row, _) -> GrantRow.read(row))
                .list());
    }

    /** Pathways on which the agency has a live grant, by id, those after {@code after} (null: from the first). */
    public List<PathwayId> live(AgencyId agency, PathwayId after, int limit, Instant now) {
        return jdbi.withHandle(db -> db.createQuery(LIVE)
                .bind(0, agency.value())
                .bind(1, after == null ? FIRST : after.value())
                .bind(2, now)
                .bind(3, now)
                .bind(4, limit)
                .map((row, _) -> new PathwayId(row.getObject("pathway", UUID.class)))
                .list());
    }

    /** The last version of the pathway's access stream that is applied here; 0 when nothing is. */
    public long positionOf(PathwayId pathway) {
        return positions.of(pathway);
    }

    /** Waits until that version is applied here; false when time ran out first. Holds no connection while it waits. */
    public boolean await(PathwayId pathway, long position, Duration atMost) {
        return positions.await(pathway, position, atMost);
    }

    /**
     * Applies one event of the pathway's access stream in the caller's transaction; in any order and any number of times
     * with the same outcome. The inbox calls it; coordination itself may call it in the transaction that decides.
     */
    public void apply(PathwayId pathway, long version, AccessEvent event) {
        jdbi.useHandle(db -> {
            switch (event) {
                case AccessEvent.Granted granted -> db.execute(GRANT, GrantRow.columns(pathway, granted, version));
                case AccessEvent.Revoked(var grant, var agency, var at) ->
                    db.execute(REVOKE, pathway.value(), grant.value(), agency.value(), at, version);
            }
            db.execute(MOVE, pathway.value(), version);
        });
        positions.movesOnCommit(pathway, version);
    }
}
