package org.cairn.timeline.stream.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.OutgoingIds;

/** Where an agency can read more of what it is told. */
@ApplicationScoped
public class Links {

    private final OutgoingIds ids;

    Links(OutgoingIds ids) {
        this.ids = ids;
    }

    /** The referral, where the row is of one; else the pathway's timeline, which shows everything that a stream may tell. */
    String of(Disclosed row) {
        return row.lane().equals("coordination") && row.kind().equals("referral")
                ? "/referrals/" + ids.seal("ref", row.about(), row.agency())
                : timeline(row);
    }

    String timeline(Disclosed row) {
        return "/timelines/" + ids.seal("case", row.pathway().value(), row.agency());
    }
}
