package org.cairn.coordination.referral.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.ReferralId;
import org.jdbi.v3.core.Jdbi;

/** On which referral a stay in a shelter rests, and whether the person has moved on from it; where it is, nothing here says. */
@ApplicationScoped
class Stays {

    private static final String BEGUN = """
            insert into stay (placement, referral) values (?, ?)
            on conflict (placement) do update set referral = excluded.referral""";

    private static final String LEFT = """
            insert into stay (placement, moved_on_at) values (?, ?)
            on conflict (placement) do update set moved_on_at = coalesce(stay.moved_on_at, excluded.moved_on_at)""";

    private final Jdbi jdbi;

    Stays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void restsOn(PlacementId stay, ReferralId referral) {
        jdbi.useHandle(db -> db.execute(BEGUN, stay.value(), referral.value()));
    }

    void movedOn(PlacementId stay, Instant at) {
        jdbi.useHandle(db -> db.execute(LEFT, stay.value(), at));
    }

    /** The referral of a stay from which the person has moved on, once both are known. */
    Optional<ReferralId> leftBehind(PlacementId stay) {
        return jdbi.withHandle(db -> db.createQuery(
                        "select referral from stay where placement = ? and referral is not null and moved_on_at is not null")
                .bind(0, stay.value())
                .map((row, _) -> new ReferralId(row.getObject("referral", UUID.class)))
                .findOne());
    }
}
