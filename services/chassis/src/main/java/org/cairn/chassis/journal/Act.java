package org.cairn.chassis.journal;

import java.time.Instant;
import java.util.UUID;
import org.cairn.contracts.AgencyId;

/**
 * Who did it, when and in whose train: stands beside every event in the journal.
 *
 * @param agency the acting agency; {@link #PLATFORM} for timers and reactions
 * @param actor pseudonym of the signed-in person or client, never a name
 * @param correlation the same for all that one request caused, over all services
 * @param causation the request or event that directly caused it
 */
public record Act(AgencyId agency, String actor, Instant at, UUID correlation, UUID causation) {

    /** The acting agency of everything that no agency did. */
    public static final AgencyId PLATFORM = new AgencyId("cairn");
}
