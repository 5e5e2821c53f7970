package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReferralId;
import org.cairn.coordination.referral.Referral;
import org.jdbi.v3.core.Jdbi;

/** The inbox and outbox of an agency. */
@ApplicationScoped
public class BoxView {

    private final Jdbi jdbi;

    BoxView(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What must be answered soonest comes first, drafts last; {@code state} null means any. */
    List<Line> lines(Query query) {
        return jdbi.withHandle(db -> db.createQuery("""
                        select r.*, p.agency, p.box, p.state as standing, p.since,
                               case p.box when 'in' then p.state = 'REQUESTED'
                                   else exists (select from referral_question q where q.referral = r.referral) end as needs
                        from referral_party p join referral r using (referral)
                        where p.agency = :agency and p.box = :box and (:state::text is null or p.state = :state)
                          and (:afterId::uuid is null or (coalesce(r.answer_by, 'infinity'), p.referral)
                               > (coalesce(:afterDue::timestamptz, 'infinity'), :afterId::uuid))
                        order by coalesce(r.answer_by, 'infinity'), p.referral limit :limit
                        """)
                .bind("agency", query.agency().value())
                .bind("box", query.box())
                .bind("state", query.state() == null ? null : query.state().name())
                .bind("afterDue", query.after() == null ? null : query.after().answerBy())
                .bind(
                        "afterId",
                        query.after() == null ? null : query.after().referral().value())
                .bind("limit", query.limit())
                .map((row, _) -> new Line(
                        ReferralView.row(row),
                        Referral.State.valueOf(row.getString("standing")),
                        ReferralView.instant(row, "since"),
                        row.getBoolean("needs")))
                .list());
    }

    /** One line of an inbox or outbox: how it stands for this agency, since when, and whether it has to answer. */
    public record Line(ReferralView.Row row, Referral.State state, Instant since, boolean needsAnswer) {
        Place place() {
            return new Place(row.answerBy(), row.referral());
        }
    }

    /** Which lines are asked for. */
    public record Query(AgencyId agency, String box, Referral.State state, Place after, int limit) {}

    /** A line's place in the order of a box; a draft has no day. */
    public record Place(Instant answerBy, ReferralId referral) {
        static Place parse(String text) {
            var middle = text.indexOf('/');
            var day = text.substring(0, middle);
            return new Place(day.isEmpty() ? null : Instant.parse(day), ReferralId.of(text.substring(middle + 1)));
        }

        @Override
        public String toString() {
            return (answerBy == null ? "" : answerBy) + "/" + referral;
        }
    }
}
