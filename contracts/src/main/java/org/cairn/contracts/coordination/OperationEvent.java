package org.cairn.contracts.coordination;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.In;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.Purpose;

/**
 * What happens to an operation in which many people are found at once; it holds counts and no person. It stays in coordination:
 * a bus that carried exact counts would tell outsiders what the published ones keep back.
 */
public sealed interface OperationEvent extends Event {

    /** An operation is being prepared; these agencies will meet the people. */
    record Planned(
            @In(Category.STATUS) String jurisdiction,
            @In(Category.STATUS) String region,
            @In(Category.STATUS) AgencyId lead,
            @In(Category.STATUS) Set<AgencyId> agencies,
            @In(Category.STATUS) Instant at)
            implements OperationEvent {}

    /** People are being met. */
    record WentLive(@In(Category.STATUS) Instant at) implements OperationEvent {}

    /** So many people were taken in by that agency. */
    record BatchTaken(
            @In(Category.STATUS) AgencyId by,
            @In(Category.STATUS) String batch,
            @In(Category.STATUS) int people,
            @In(Category.STATUS) int accepted,
            @In(Category.STATUS) int declined,
            @In(Category.STATUS) Instant at)
            implements OperationEvent {}

    /** One person asked for a list of more than one; another has to agree. */
    record ListAsked(
            @In(Category.STATUS) OperationListId list,
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) String by,
            @In(Category.STATUS) Purpose purpose,
            @In(Category.EXPLOITATION) String reason,
            @In(Category.STATUS) Instant at)
            implements OperationEvent {}

    /** A second person of another agency agreed. */
    record ListAgreed(
            @In(Category.STATUS) OperationListId list,
            @In(Category.STATUS) AgencyId agency,
            @In(Category.STATUS) String by,
            @In(Category.STATUS) Instant at)
            implements OperationEvent {}

    /** The list was handed out, once. */
    record ListRead(
            @In(Category.STATUS) OperationListId list,
            @In(Category.STATUS) Instant at) implements OperationEvent {}

    /** Everybody was spoken with. */
    record Triaged(@In(Category.STATUS) Instant at) implements OperationEvent {}

    /** It is over. */
    record Closed(@In(Category.STATUS) Instant at) implements OperationEvent {}
}
