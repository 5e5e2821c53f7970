package org.cairn.timeline.pathway;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Event;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.ReferralClockEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.identification.IdentificationEvent;

/** Whom each referral, consent and submission of a pathway concerns; what concerns others stays with them. */
public final class Parties {

    private static final Set<Role> AT_THE_PERSONS_SIDE =
            Set.of(Role.PERSON, Role.GUARDIAN, Role.INDEPENDENT_ADVOCATE, Role.PATHWAY_COORDINATOR, Role.AUDITOR);

    private final Map<UUID, Asked> referrals = new HashMap<>();
    private final Map<UUID, ConsentEvent.Requested> consents = new HashMap<>();

    private Parties() {}

    /** The parties that these entries, in any order, tell of. */
    public static Parties of(Collection<Entry> entries) {
        var parties = new Parties();
        entries.forEach(parties::note);
        return parties;
    }

    private void note(Entry entry) {
        switch (entry.fact()) {
            case ReferralEvent.Requested asked -> referral(entry).asked = asked;
            case ReferralEvent.Accepted accepted -> referral(entry).winner = accepted.recipient();
            case ReferralEvent.Rejected rejected -> referral(entry).declined.add(rejected.recipient());
            case ConsentEvent.Requested asked -> consents.put(entry.about(), asked);
            default -> {}
        }
    }

    private Asked referral(Entry entry) {
        return referrals.computeIfAbsent(entry.about(), _ -> new Asked());
    }

    /** Whether an agency in that role may know of the entry at all. */
    boolean mayKnow(Entry entry, AgencyId agency, Role role) {
        return isOpenTo(role, entry.fact()) || entry.agency().equals(agency) || concerns(entry, agency);
    }

    private static boolean isOpenTo(Role role, Event fact) {
        return AT_THE_PERSONS_SIDE.contains(role)
                || role == Role.IDENTIFICATION_AUTHORITY && fact instanceof IdentificationEvent.Submitted;
    }

    private boolean concerns(Entry entry, AgencyId agency) {
        return switch (entry.fact()) {
            case ReferralEvent.Requested asked ->
                isAsker(asked, agency) || asked.candidates().contains(agency);
            case ReferralEvent.Accepted accepted -> isParty(entry.about(), agency, accepted.recipient());
            case ReferralEvent.Rejected rejected -> isParty(entry.about(), agency, rejected.recipient());
            case ReferralEvent _ -> isStillParty(entry.about(), agency);
            case ReferralClockEvent.Approaching clock ->
                isStillParty(clock.referral().value(), agency);
            case ReferralClockEvent.Missed clock ->
                isStillParty(clock.referral().value(), agency);
            case ConsentEvent.Requested asked -> asked.askedBy().equals(agency);
            case ConsentEvent.Refused _ -> hasAsked(entry.about(), agency);
            case ConsentEvent _ -> hasAsked(entry.about(), agency) || isNamed(entry.about(), agency);
            case IdentificationEvent.Submitted sent ->
                agency.equals(sent.firstResponder()) || agency.equals(sent.authority());
            default -> true;
        };
    }

    private static boolean isAsker(ReferralEvent.Requested asked, AgencyId agency) {
        return asked != null && asked.requester().equals(agency);
    }

    private boolean isParty(UUID referral, AgencyId agency, AgencyId recipient) {
        return recipient.equals(agency)
                || referrals.containsKey(referral) && isAsker(referrals.get(referral).asked, agency);
    }

    private boolean isStillParty(UUID referral, AgencyId agency) {
        var known = referrals.get(referral);
        return known != null && (isAsker(known.asked, agency) || known.stillAsks(agency));
    }

    private boolean hasAsked(UUID consent, AgencyId agency) {
        return consents.containsKey(consent) && consents.get(consent).askedBy().equals(agency);
    }

    private boolean isNamed(UUID consent, AgencyId agency) {
        return consents.containsKey(consent)
                && consents.get(consent).recipient().equals(agency);
    }

    /** Whether the agency was asked beside the one that took the referral on: for it, the referral is over. */
    boolean isOvertaken(Entry entry, AgencyId agency) {
        var known = entry.fact() instanceof ReferralEvent ? referrals.get(entry.about()) : null;
        return known != null && known.winner != null && known.isCandidate(agency) && !known.winner.equals(agency);
    }

    /** The entry cut to what concerns the agency: somebody asked never learns who else was. */
    Entry cut(Entry entry, Reader reader) {
        if (!(entry.fact() instanceof ReferralEvent.Requested asked)
                || isAsker(asked, reader.agency())
                || reader.granted().stream().anyMatch(AT_THE_PERSONS_SIDE::contains)) {
            return entry;
        }
        return entry.telling(OwnPart.of(asked, reader.agency()));
    }

    private static final class Asked {
        private ReferralEvent.Requested asked;
        private AgencyId winner;
        private final Set<AgencyId> declined = new HashSet<>();

        boolean isCandidate(AgencyId agency) {
            return asked != null && asked.candidates().contains(agency);
        }

        boolean stillAsks(AgencyId agency) {
            return winner == null ? isCandidate(agency) && !declined.contains(agency) : winner.equals(agency);
        }
    }
}
