package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;

/**
 * One thing that happened on a pathway, as the bus told it: no person in it, and no word of when it arrived here.
 *
 * @param source the stream of the owning service, such as {@code coordination/referral/…}
 * @param version its place in that stream, from 1
 * @param type its short name, such as {@code coordination.referral.accepted}
 * @param agency who acted
 * @param fact its public components; all others are null
 */
public record Entry(
        EventId id,
        PathwayId pathway,
        Instant at,
        String source,
        long version,
        String type,
        AgencyId agency,
        Event fact)
        implements Comparable<Entry> {

    private static final Comparator<Entry> AS_IT_HAPPENED =
            Comparator.comparing(Entry::at).thenComparing(Entry::source).thenComparingLong(Entry::version);

    /** The service in whose part of the way it happened. */
    public String lane() {
        return source.substring(0, source.indexOf('/'));
    }

    /** The id of the referral, consent, placement… whose stream it stands in. */
    public UUID about() {
        return UUID.fromString(source.substring(source.lastIndexOf('/') + 1));
    }

    /** The same entry, telling this instead. */
    Entry telling(Event cut) {
        return telling(type, cut);
    }

    /** The same entry, telling this under that short name instead. */
    Entry telling(String other, Event cut) {
        return new Entry(id, pathway, at, source, version, other, agency, cut);
    }

    /** The same entry without who acted. */
    Entry byNobody() {
        return new Entry(id, pathway, at, source, version, type, Act.PLATFORM, fact);
    }

    @Override
    public int compareTo(Entry other) {
        return AS_IT_HAPPENED.compare(this, other);
    }
}
