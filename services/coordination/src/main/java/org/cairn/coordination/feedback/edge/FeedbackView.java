package org.cairn.coordination.feedback.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.feedback.Feedback;
import org.jdbi.v3.core.Jdbi;

/** What was said, which agencies served the person, and which harm waits to be heard. */
@ApplicationScoped
public class FeedbackView {

    /** Who took a referral on got a grant under its name, which stays on record when it has ended. */
    private static final String TAKEN_ON_BY =
            "select agency from access_grant where pathway = ? and grant_id = ? and role is not null";

    private static final String HARMED = """
            insert into feedback_harm values (?, ?, ?)
            on conflict (pathway, about) do update set at = excluded.at""";

    private final Journal journal;
    private final Grants grants;
    private final Jdbi jdbi;

    FeedbackView(Journal journal, Grants grants, Jdbi jdbi) {
        this.journal = journal;
        this.grants = grants;
        this.jdbi = jdbi;
    }

    /** What was said of services on that pathway. */
    Feedback of(PathwayId pathway) {
        return journal.state(FeedbackDesk.stream(pathway), FeedbackDesk.FEEDBACK)
                .orElse(Feedback.NONE);
    }

    /** Whether that agency ever had a part in the pathway, and was not only asked to take one. */
    boolean served(PathwayId pathway, AgencyId agency) {
        return grants.of(pathway, agency).stream().anyMatch(grant -> !grant.onlyAsks());
    }

    /** The agency that took the referral on, or nothing while none has. */
    Optional<AgencyId> takenOnBy(PathwayId pathway, ReferralId referral) {
        return jdbi.withHandle(db -> db.createQuery(TAKEN_ON_BY)
                .bind(0, pathway.value())
                .bind(1, Granting.recipient(referral).value())
                .mapTo(String.class)
                .findOne()
                .map(AgencyId::new));
    }

    void harmed(PathwayId pathway, AgencyId about, Instant at) {
        jdbi.useHandle(db -> db.execute(HARMED, pathway.value(), about.value(), at));
    }

    void heard(PathwayId pathway, Collection<AgencyId> about) {
        jdbi.useHandle(db -> about.forEach(agency -> db.execute(
                "delete from feedback_harm where pathway = ? and about = ?", pathway.value(), agency.value())));
    }
}
