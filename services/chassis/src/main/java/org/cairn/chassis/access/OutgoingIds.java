package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.AgencyId;

/** Gives every id a different face for every agency (AES-SIV with the agency as associated data), so that two agencies cannot join what they hold. */
@ApplicationScoped
public class OutgoingIds {

    /** The id as that agency knows it: {@code prefix_…}. */
    public String seal(String prefix, UUID id, AgencyId reader) {
        throw new UnsupportedOperationException();
    }

    /** The inner id, or nothing when it was not made for this agency and prefix. */
    public Optional<UUID> open(String prefix, String outgoing, AgencyId reader) {
        throw new UnsupportedOperationException();
    }

    /** An agency as the reader may see it: its id, or a sealed {@code agy_…} when it is discreet and not the reader's own. */
    public String agency(AgencyId agency, AgencyId reader) {
        throw new UnsupportedOperationException();
    }

    /** The agency behind either form, or nothing. */
    public Optional<AgencyId> openAgency(String outgoing, AgencyId reader) {
        throw new UnsupportedOperationException();
    }
}
