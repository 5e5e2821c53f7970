package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.shelter.PlacementEvent;

/** To which house each stay belongs, and which houses the person has left for another. */
final class Houses {

    private final Map<UUID, AgencyId> waitingFor = new HashMap<>();
    private final Map<UUID, UUID> referrals = new HashMap<>();
    private final Map<UUID, Instant> transferred = new HashMap<>();

    /** Takes in an event of a stay. */
    void note(Entry entry) {
        switch (entry.fact()) {
            case PlacementEvent.Waitlisted waiting -> {
                waitingFor.put(entry.about(), entry.agency());
                belongs(entry, waiting.referral());
            }
            case PlacementEvent.BedOffered offered -> belongs(entry, offered.referral());
            case PlacementEvent.Accepted taken -> belongs(entry, taken.referral());
            case PlacementEvent.HoldLapsed lapsed -> belongs(entry, lapsed.referral());
            case PlacementEvent.Transferred gone -> transferred.put(entry.about(), gone.at());
            default -> {}
        }
    }

    private void belongs(Entry entry, ReferralId referral) {
        referrals.put(entry.about(), referral.value());
    }

    /** The referral that led to the stay; unless its events say otherwise, a stay has the id of its referral. */
    UUID referralOf(UUID placement) {
        return referrals.getOrDefault(placement, placement);
    }

    /** The house on whose list the person waited; null when they never had to. */
    AgencyId waitingFor(UUID placement) {
        return waitingFor.get(placement);
    }

    /** When the person had left the house to which that referral had led, or null. */
    Instant leftAt(UUID referral) {
        return transferred.entrySet().stream()
                .filter(left -> referralOf(left.getKey()).equals(referral))
                .map(Map.Entry::getValue)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
