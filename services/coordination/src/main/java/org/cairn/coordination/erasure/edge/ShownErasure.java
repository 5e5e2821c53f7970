package org.cairn.coordination.erasure.edge;

import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PrivacyEvent.HoldGround;
import org.cairn.coordination.erasure.Erasure;

/**
 * How the wish to be forgotten stands, and what proceedings keep, for the person and who knows them.
 *
 * @param hold absent where nothing is held
 */
record ShownErasure(
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) boolean requested,
        @In(Category.STATUS) boolean confirmed,
        @In(Category.STATUS) Held hold) {

    /**
     * What is kept for proceedings.
     *
     * @param review whether the day of the next review is still ahead, near or missed; no day ends a hold
     */
    record Held(
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) List<String> services,
            @In(Category.CRIMINAL) HoldGround ground,
            @In(Category.CRIMINAL) String reference,
            @In(Category.STATUS) Instant reviewDueAt,
            @In(Category.STATUS) Erasure.Nearness review) {}

    /** {@code reference} is null where nothing is held. */
    static ShownErasure of(PathwayId pathway, Erasure now, String reference) {
        return new ShownErasure(
                pathway,
                now.requestedBy() != null,
                now.confirmed(),
                now.hold() == null ? null : held(now.hold(), reference));
    }

    static Held held(Erasure.Hold hold, String reference) {
        return new Held(
                hold.by(),
                hold.services().stream().sorted().toList(),
                hold.ground(),
                reference,
                hold.review().dueAt(),
                hold.review().nearness());
    }
}
