package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.jdbi.v3.core.Jdbi;

/** What referrals ask of an agency: answers, services to begin and to end, and of a coordinator another way. */
@ApplicationScoped
public class ReferralTasks implements TaskSource {

    private static final String OPEN = """
            select case p.state when 'REQUESTED' then 'answer-referral' when 'ACCEPTED' then 'start-service'
                        else 'complete-service' end as kind, r.referral, r.pathway,
                   case p.state when 'REQUESTED' then r.answer_by when 'ACCEPTED' then r.starts_at end as due
            from referral_party p join referral r using (referral)
            where p.agency = :agency and p.box = 'in' and p.state in ('REQUESTED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD')
            union all
            select 'answer-information', r.referral, r.pathway, r.answer_by from referral r
            where r.requester = :agency and exists (select from referral_question q where q.referral = r.referral)
            union all
            select 'settle-dead-end', r.referral, r.pathway, coalesce(r.answer_by, r.dead_end_since) from referral r
            where :coordinates and r.dead_end_since is not null and exists (
                select from access_grant g where g.pathway = r.pathway and g.agency = :agency
                  and g.role = 'PATHWAY_COORDINATOR' and g.grant_id <> 'coordinator-proposed:' || g.agency
                  and g.granted_version > g.revoked_version
                  and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
            """;

    private static final String PAGE = "select * from (select t.*, (kind || '/' || referral) collate \"C\" as key,"
            + " coalesce(due, 'infinity') as place from (" + OPEN + ") t) u"
            + " where :key::text is null or (place, key) > (coalesce(:due::timestamptz, 'infinity'), :key)"
            + " order by place, key limit :limit";

    private final Jdbi jdbi;

    ReferralTasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Task> tasks(Asking asking) {
        return jdbi.withHandle(db -> db.createQuery(PAGE)
                .bind("agency", asking.agency().value())
                .bind("coordinates", asking.role() == Role.PATHWAY_COORDINATOR)
                .bind("now", asking.now())
                .bind("due", asking.after() == null ? null : asking.after().dueAt())
                .bind("key", asking.after() == null ? null : asking.after().key())
                .bind("limit", asking.limit())
                .map((row, _) -> task(row))
                .list());
    }

    private static Task task(ResultSet row) throws SQLException {
        var kind = row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_');
        return Task.about(
                Task.Kind.valueOf(kind),
                new PathwayId(row.getObject("pathway", UUID.class)),
                new ReferralId(row.getObject("referral", UUID.class)),
                ReferralView.instant(row, "due"));
    }
}
