package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.shelter.PlacementEvent;

/** The referrals of a pathway and the stays that they led to. */
final class Referrals {

    private final Map<UUID, Asked> known = new HashMap<>();
    private final Houses houses = new Houses();

    /** Takes in the next event of a referral's own stream; they come by version. */
    void note(Entry entry) {
        known.computeIfAbsent(entry.about(), _ -> new Asked()).note(entry);
    }

    /** Takes in an event of a stay. */
    void noteStay(Entry entry) {
        houses.note(entry);
    }

    /** The referral of that id, of which nothing may be known yet. */
    Asked of(UUID referral) {
        return known.getOrDefault(referral, new Asked());
    }

    /** Whether the agency asked for that stay, waits with the person for it or gives it. */
    boolean hasPartInStay(UUID placement, AgencyId agency) {
        var house = houses.waitingFor(placement);
        var referral = of(houses.referralOf(placement));
        return referral.isAsker(agency) || (house == null ? referral.isTakenBy(agency) : house.equals(agency));
    }

    /** Whether the agency asked for that stay. */
    boolean isAskedFor(UUID placement, AgencyId agency) {
        return of(houses.referralOf(placement)).isAsker(agency);
    }

    /** Whether it is part of a move that the agency asked for as the house which the person has left. */
    boolean isWayOut(UUID referral, AgencyId agency) {
        return isMoveAskedBy(referral, agency) && leftAt(agency) != null;
    }

    /** Whether it happened where a house may not follow: on the way out, in the next house, or after the person had left. */
    boolean isBeyond(Entry entry, AgencyId agency) {
        return switch (entry.fact()) {
            case ReferralEvent.Requested _ -> false;
            case ReferralEvent _ -> isWayOut(entry.about(), agency);
            case PlacementEvent _ -> isMoveAskedBy(houses.referralOf(entry.about()), agency) && isHouse(agency);
            default -> isGone(entry, agency);
        };
    }

    private boolean isMoveAskedBy(UUID referral, AgencyId agency) {
        return of(referral).isTransfer() && of(referral).isAsker(agency);
    }

    private boolean isHouse(AgencyId agency) {
        return takenBy(agency).anyMatch(Asked::isForShelter);
    }

    private boolean isGone(Entry entry, AgencyId agency) {
        var left = leftAt(agency);
        return left != null
                && entry.at().isAfter(left)
                && takenBy(agency).noneMatch(referral -> referral.outlasts(left))
                && !entry.agency().equals(agency);
    }

    /** When the person had last left a house of the agency for another, or null. */
    private Instant leftAt(AgencyId agency) {
        return known.entrySet().stream()
                .filter(referral -> referral.getValue().isTakenBy(agency))
                .map(referral -> houses.leftAt(referral.getKey()))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private Stream<Asked> takenBy(AgencyId agency) {
        return known.values().stream().filter(referral -> referral.isTakenBy(agency));
    }
}
