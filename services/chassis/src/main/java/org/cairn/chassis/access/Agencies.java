package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyKind;

/** This service's copy of the agency directory, kept by the access topic. */
@ApplicationScoped
public class Agencies {

    /** The entry of one agency, or nothing while it is not listed here. */
    public Optional<Listing> find(AgencyId agency) {
        throw new UnsupportedOperationException();
    }

    /** The whole directory, by id. */
    public List<Listing> all() {
        throw new UnsupportedOperationException();
    }

    /**
     * One entry.
     *
     * @param discreet a one-house agency: others see its kind and service area, never its id or name
     */
    public record Listing(
            AgencyId agency, String name, AgencyKind kind, String serviceArea, boolean discreet, Set<Role> roles) {}
}
