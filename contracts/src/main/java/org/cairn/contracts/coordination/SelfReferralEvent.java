package org.cairn.contracts.coordination;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.In;

/** What becomes of the leaflet and the code that a person takes along who wants no help now; stays in coordination. */
public sealed interface SelfReferralEvent extends Event {

    /** The person has the leaflet and a code; a later one takes the place of an earlier. */
    record LeafletGiven(
            @In(Category.STATUS) Instant until,
            @In(Category.STATUS) Instant at) implements SelfReferralEvent {}

    /** The person came with it to that agency. */
    record CameBack(
            @In(Category.STATUS) AgencyId to,
            @In(Category.STATUS) Instant at) implements SelfReferralEvent {}
}
