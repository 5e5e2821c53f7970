package org.cairn.chassis.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All jurisdiction profiles of this build; a profile with a missing or impossible value stops the start. */
@ApplicationScoped
public class Jurisdictions {

    public Optional<Jurisdiction> find(String id) {
        throw new UnsupportedOperationException();
    }
}
