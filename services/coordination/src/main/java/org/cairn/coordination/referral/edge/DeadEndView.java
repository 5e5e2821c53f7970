package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.jdbi.v3.core.Jdbi;

/** Referrals that nobody took on and for which no other way is found yet. */
@ApplicationScoped
public class DeadEndView {

    private final Jdbi jdbi;

    DeadEndView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The oldest first, on pathways that the agency coordinates at that moment. */
    List<DeadEnd> of(AgencyId coordinator, Instant now, Place after, int limit) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select r.* from referral r
                        where r.dead_end_since is not null
                          and exists (select from access_grant g where g.pathway = r.pathway and g.agency = :agency
                              and g.role = :role and g.grant_id <> 'coordinator-proposed:' || g.agency
                              and g.granted_version > g.revoked_version
                              and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
                          and (:afterId::uuid is null
                               or (r.dead_end_since, r.referral) > (:afterSince::timestamptz, :afterId::uuid))
                        order by r.dead_end_since, r.referral limit :limit
                        """)
                .bind("agency", coordinator.value())
                .bind("role", Role.PATHWAY_COORDINATOR.name())
                .bind("now", now)
                .bind("afterSince", after == null ? null : after.since())
                .bind("afterId", after == null ? null : after.referral().value())
                .bind("limit", limit)
                .map((row, _) -> new DeadEnd(
                        ReferralView.row(row),
                        ReferralView.instant(row, "dead_end_since"),
                        row.getString("dead_end_cause")))
                .list());
    }

    /** One that waits, since when, and why nobody took it on. */
    public record DeadEnd(ReferralView.Row row, Instant since, String cause) {
        Place place() {
            return new Place(since, row.referral());
        }
    }

    /** Its place in the order of the list. */
    public record Place(Instant since, ReferralId referral) {
        static Place parse(String text) {
            var middle = text.indexOf('/');
            return new Place(Instant.parse(text.substring(0, middle)), ReferralId.of(text.substring(middle + 1)));
        }

        @Override
        public String toString() {
            return since + "/" + referral;
        }
    }
}
