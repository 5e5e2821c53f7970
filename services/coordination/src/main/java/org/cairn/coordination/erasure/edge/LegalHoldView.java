package org.cairn.coordination.erasure.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.chassis.journal.Journal;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PrivacyEvent.HoldGround;
import org.cairn.coordination.erasure.Erasure;

/** How the wish to be forgotten stands, and which holds an agency placed. */
@ApplicationScoped
class LegalHoldView {

    private final Journal journal;
    private final LegalHolds holds;

    LegalHoldView(Journal journal, LegalHolds holds) {
        this.journal = journal;
        this.holds = holds;
    }

    /** A hold, to the agency that placed it; {@code review} says whether the day is ahead, near or missed. */
    record Line(
            PathwayId caseId,
            List<String> services,
            HoldGround ground,
            String reference,
            Instant reviewDueAt,
            Erasure.Nearness review) {}

    Erasure stateOf(PathwayId pathway) {
        return journal.state(ErasureDesk.stream(pathway), ErasureDesk.ERASURE).orElse(Erasure.NONE);
    }

    ShownErasure shown(PathwayId pathway) {
        var reference = holds.find(pathway).map(holds::referenceOf).orElse(null);
        return ShownErasure.of(pathway, stateOf(pathway), reference);
    }

    /** What an agency holds, also of persons who are forgotten elsewhere. */
    List<Line> of(AgencyId agency) {
        return holds.of(agency).stream().flatMap(this::line).toList();
    }

    private Stream<Line> line(LegalHolds.Row row) {
        return Stream.ofNullable(stateOf(row.pathway()).hold())
                .map(hold -> ShownErasure.held(hold, holds.referenceOf(row)))
                .map(held -> new Line(
                        row.pathway(),
                        held.services(),
                        held.ground(),
                        held.reference(),
                        held.reviewDueAt(),
                        held.review()));
    }
}
