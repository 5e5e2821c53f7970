package org.cairn.coordination.agency;

import java.util.HashSet;
import java.util.Set;
import org.cairn.contracts.coordination.AgencyEvent.Listed;
import org.cairn.contracts.coordination.AgencyEvent.OffersListed;
import org.cairn.contracts.coordination.AgencyKind;

/**
 * What the directory knows of an agency.
 *
 * @param offers what it offers; null while it has said nothing
 * @param departed the pseudonyms of those who work for it no longer
 */
record Profile(Listed entry, OffersListed offers, Set<String> departed) {

    /** Of an agency that is not entered yet. */
    static final Profile EMPTY = new Profile(null, null, Set.of());

    Profile {
        departed = Set.copyOf(departed);
    }

    Profile entered(Listed next) {
        return new Profile(next, offers, departed);
    }

    Profile offering(OffersListed next) {
        return new Profile(entry, next, departed);
    }

    Profile without(String staff) {
        var all = new HashSet<>(departed);
        all.add(staff);
        return new Profile(entry, offers, all);
    }

    /** Whether its place must stay unknown. */
    static boolean hides(Listed entry) {
        return entry.discreet() || entry.kind() == AgencyKind.SHELTER;
    }
}
