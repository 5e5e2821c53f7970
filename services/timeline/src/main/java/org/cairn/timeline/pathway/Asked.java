package org.cairn.timeline.pathway;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ServiceType;

/** Who has a part in one referral, and from which of its events to which: who asked, who was asked in turn, who took it on. */
final class Asked {

    private ReferralEvent.Requested request;
    private String requestType;
    private AgencyId winner;
    private Instant wonAt;
    private final Map<AgencyId, Long> since = new HashMap<>();
    private final Map<AgencyId, Long> until = new HashMap<>();
    private final Set<AgencyId> passedOver = new HashSet<>();
    private final Map<Long, ReferralEvent.Requested> offers = new HashMap<>();

    /** Takes in the next event of the referral's own stream; they come by version. */
    void note(Entry entry) {
        var version = entry.version();
        switch (entry.fact()) {
            case ReferralEvent.Requested asked -> {
                request = asked;
                requestType = entry.type();
                asked.candidates().forEach(candidate -> ask(candidate, version));
            }
            case ReferralEvent.Amended amended -> request = request == null ? null : OwnPart.amended(request, amended);
            case ReferralEvent.Reoffered anew -> offer(anew, version);
            case ReferralEvent.Rejected no -> until.putIfAbsent(no.recipient(), version);
            case ReferralEvent.Expired _ -> since.keySet().forEach(asked -> until.putIfAbsent(asked, version));
            case ReferralEvent.Accepted yes -> accept(yes, version);
            default -> {}
        }
    }

    private void ask(AgencyId candidate, long version) {
        since.putIfAbsent(candidate, version);
        until.remove(candidate);
        passedOver.remove(candidate);
    }

    private void offer(ReferralEvent.Reoffered anew, long version) {
        passOver(version);
        ask(anew.candidate(), version);
        if (request != null) {
            offers.put(version, OwnPart.of(request, anew));
        }
    }

    private void accept(ReferralEvent.Accepted yes, long version) {
        passOver(version);
        ask(yes.recipient(), version);
        winner = yes.recipient();
        wonAt = yes.at();
    }

    private void passOver(long version) {
        since.keySet().stream().filter(asked -> !until.containsKey(asked)).forEach(passedOver::add);
        passedOver.forEach(asked -> until.putIfAbsent(asked, version - 1));
    }

    boolean isTakenBy(AgencyId agency) {
        return agency.equals(winner);
    }

    /** Whether it keeps a house in the person's life that they left at that time: another service, or a later stay. */
    boolean outlasts(Instant leftAt) {
        return !isForShelter() || wonAt.isAfter(leftAt);
    }

    boolean isAsker(AgencyId agency) {
        return request != null && request.requester().equals(agency);
    }

    boolean isTransfer() {
        return request != null && request.kind() == ReferralEvent.Kind.TRANSFER;
    }

    boolean isForShelter() {
        return request != null && request.service() == ServiceType.SHELTER;
    }

    /** Whether the agency still has a part in it. */
    boolean stillConcerns(AgencyId agency) {
        return isAsker(agency) || inTurn(agency, Long.MAX_VALUE);
    }

    /** Whether the agency's turn ended because another took the referral on or was asked next: for it, nothing is open. */
    boolean isPassedOver(AgencyId agency) {
        return passedOver.contains(agency);
    }

    /** Whether that event of the referral is for the agency. */
    boolean concerns(Entry entry, AgencyId agency) {
        return isAsker(agency) || asks(entry, agency);
    }

    private boolean asks(Entry entry, AgencyId agency) {
        return switch ((ReferralEvent) entry.fact()) {
            case ReferralEvent.Requested asked ->
                asked.requester().equals(agency) || asked.candidates().contains(agency);
            case ReferralEvent.Reoffered anew -> agency.equals(anew.candidate()) && offers.containsKey(entry.version());
            case ReferralEvent.Accepted yes -> agency.equals(yes.recipient());
            case ReferralEvent.Rejected no -> agency.equals(no.recipient());
            case ReferralEvent.InformationAsked question -> agency.equals(question.by());
            case ReferralEvent.InformationGiven answer -> agency.equals(answer.to());
            case ReferralEvent.Expired over -> over.unanswered().contains(agency);
            case ReferralEvent.Amended _,
                    ReferralEvent.Started _,
                    ReferralEvent.PutOnHold _,
                    ReferralEvent.Resumed _,
                    ReferralEvent.Completed _,
                    ReferralEvent.Failed _,
                    ReferralEvent.Cancelled _,
                    ReferralEvent.EnteredInError _ -> inTurn(agency, entry.version());
            default -> false;
        };
    }

    private boolean inTurn(AgencyId agency, long version) {
        return since.containsKey(agency)
                && since.get(agency) <= version
                && version <= until.getOrDefault(agency, Long.MAX_VALUE);
    }

    /** The event as one of those asked may see it; the next in turn learns of its own turn as if it had been asked first. */
    Entry ownPart(Entry entry, AgencyId agency) {
        return switch (entry.fact()) {
            case ReferralEvent.Requested asked -> entry.telling(OwnPart.of(asked, agency));
            case ReferralEvent.Reoffered _
            when offers.containsKey(entry.version()) -> entry.telling(requestType, offers.get(entry.version()));
            case ReferralEvent.Expired over -> entry.telling(OwnPart.of(over, agency));
            default -> entry;
        };
    }
}
