package org.cairn.coordination.agency;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.util.Objects;
import java.util.Optional;
import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyEvent.Listed;
import org.cairn.contracts.coordination.AgencyEvent.OffersListed;
import org.cairn.coordination.agency.Agency.Refusal;

/** What the directory takes: entries and offers. Pure. */
final class AgencyRules {

    private AgencyRules() {}

    static Decision<AgencyEvent, Refusal> enter(Agency agency, Listed entry) {
        if (agency instanceof Agency.OffBoarded) {
            return refused(Refusal.LEFT_FOR_GOOD);
        }
        if (entry.roles().isEmpty()) {
            return refused(Refusal.NO_ROLE);
        }
        if (Agency.mixesEnforcement(entry.roles())) {
            return refused(Refusal.ENFORCEMENT_STANDS_ALONE);
        }
        var known = of(agency);
        if (Profile.hides(entry) && known.offers() != null && OfferRules.tellAPlace(known.offers())) {
            return refused(Refusal.PLACE_TOLD);
        }
        return same(known.entry(), entry) ? agreed() : agreed(entry);
    }

    static Decision<AgencyEvent, Refusal> offer(Agency agency, OffersListed offers) {
        return switch (agency) {
            case Agency.Unlisted _ -> refused(Refusal.UNKNOWN_AGENCY);
            case Agency.OffBoarded _ -> refused(Refusal.LEFT_FOR_GOOD);
            case Agency.Listed(var profile) -> offer(profile, offers);
            case Agency.Suspended(var profile) -> offer(profile, offers);
        };
    }

    private static Decision<AgencyEvent, Refusal> offer(Profile profile, OffersListed offers) {
        if (Profile.hides(profile.entry()) && OfferRules.tellAPlace(offers)) {
            return refused(Refusal.PLACE_TOLD);
        }
        return same(profile.offers(), offers) ? agreed() : agreed(offers);
    }

    /** What is known of it, nothing before it is entered. */
    static Optional<Profile> profile(Agency agency) {
        return switch (agency) {
            case Agency.Unlisted _ -> Optional.empty();
            case Agency.Listed(var profile) -> Optional.of(profile);
            case Agency.Suspended(var profile) -> Optional.of(profile);
            case Agency.OffBoarded(var profile) -> Optional.of(profile);
        };
    }

    static Profile of(Agency agency) {
        return profile(agency).orElse(Profile.EMPTY);
    }

    /** The same state with another profile; who was unlisted is listed. */
    static Agency with(Agency agency, Profile profile) {
        return switch (agency) {
            case Agency.Unlisted _, Agency.Listed _ -> new Agency.Listed(profile);
            case Agency.Suspended _ -> new Agency.Suspended(profile);
            case Agency.OffBoarded _ -> new Agency.OffBoarded(profile);
        };
    }

    private static boolean same(Listed known, Listed entry) {
        return known != null
                && known.equals(new Listed(
                        entry.agency(),
                        entry.name(),
                        entry.kind(),
                        entry.serviceArea(),
                        entry.discreet(),
                        entry.roles(),
                        known.at()));
    }

    private static boolean same(OffersListed known, OffersListed offers) {
        return known != null
                && known.offers().equals(offers.offers())
                && Objects.equals(known.outOfHours(), offers.outOfHours());
    }
}
