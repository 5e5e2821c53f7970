package org.cairn.chassis.journal;

import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;

/**
 * Whom an event is about: decides its key on the topic and whose data key seals it.
 *
 * @param key the key on the topic, so that all of one subject stay in order
 * @param sealedFor the person whose key seals the journal, or {@link #NOBODY} for what concerns no person
 */
public record Subject(String key, UUID sealedFor) {

    /** Stands where there is no person: the service's own key seals. */
    public static final UUID NOBODY = new UUID(0, 0);

    public static Subject of(PathwayId pathway) {
        return new Subject(pathway.toString(), pathway.value());
    }

    public static Subject of(AgencyId agency) {
        return new Subject(agency.value(), NOBODY);
    }
}
