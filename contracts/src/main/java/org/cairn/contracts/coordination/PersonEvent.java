package org.cairn.contracts.coordination;

import java.time.Instant;
import java.util.Set;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.In;

/** What happens to the record of what a person told of themselves; what was there before a correction is kept. */
public sealed interface PersonEvent extends Event {

    /** The person's own words were written down. */
    record RecordKept(
            @In(Category.IDENTITY) PersonRecord person,
            @In(Category.STATUS) Instant at) implements PersonEvent {}

    /** The record was put right; who may read it sees from now on what stands in {@code person}. */
    @EventType(value = "org.cairn.coordination.person.record-corrected.v1", topic = "coordination.events")
    record RecordCorrected(
            @In(Category.STATUS) Set<String> fields,
            @In(Category.STATUS) CorrectionReason reason,
            @In(Category.IDENTITY) PersonRecord person,
            @In(Category.STATUS) Instant at)
            implements PersonEvent {}

    /** Why a record was put right. */
    enum CorrectionReason {
        PERSON_SAID_SO,
        WRITTEN_WRONGLY,
        MISUNDERSTOOD,
        CHANGED_SINCE
    }
}
