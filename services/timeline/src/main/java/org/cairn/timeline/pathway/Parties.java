package org.cairn.timeline.pathway;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Event;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.ReferralClockEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.shelter.PlacementEvent;

/** Whom each referral, consent, stay and submission of a pathway concerns; what concerns others stays with them. */
public final class Parties {

    private static final Set<Role> AT_THE_PERSONS_SIDE =
            Set.of(Role.PERSON, Role.GUARDIAN, Role.INDEPENDENT_ADVOCATE, Role.PATHWAY_COORDINATOR, Role.AUDITOR);

    private final Map<UUID, Asked> referrals = new HashMap<>();
    private final Map<UUID, ConsentEvent.Requested> consents = new HashMap<>();
    private final Set<AgencyId> leading = new HashSet<>();
    private final Set<AgencyId> involved = new HashSet<>();
    private final Set<AgencyId> asked = new HashSet<>();

    private Parties() {}

    /** The parties that these entries, in any order, tell of. */
    public static Parties of(Collection<Entry> entries) {
        var parties = new Parties();
        entries.forEach(parties::note);
        return parties;
    }

    /** Whether an entry gives an agency a part in the pathway, so that earlier ones may concern it from now on. */
    public static boolean isEntrance(Entry entry) {
        return switch (entry.fact()) {
            case PathwayEvent.Opened _, IdentificationEvent.Submitted _ -> true;
            case ReferralEvent.Requested _, ReferralEvent.Accepted _ -> true;
            default -> false;
        };
    }

    private void note(Entry entry) {
        switch (entry.fact()) {
            case PathwayEvent.Opened opened -> add(leading, opened.openedBy(), opened.coordinator());
            case IdentificationEvent.Submitted sent -> add(involved, sent.firstResponder(), sent.authority());
            case ReferralEvent.Requested asked -> ask(entry, asked);
            case ReferralEvent.Accepted accepted -> accept(entry, accepted.recipient());
            case ReferralEvent.Rejected rejected -> referral(entry).declined.add(rejected.recipient());
            case ConsentEvent.Requested asked -> consents.put(entry.about(), asked);
            default -> {}
        }
    }

    private void ask(Entry entry, ReferralEvent.Requested request) {
        referral(entry).asked = request;
        add(involved, request.requester());
        asked.addAll(request.candidates());
    }

    private void accept(Entry entry, AgencyId recipient) {
        referral(entry).winner = recipient;
        add(involved, recipient);
    }

    private static void add(Set<AgencyId> known, AgencyId... agencies) {
        Stream.of(agencies).filter(Objects::nonNull).forEach(known::add);
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
            case PlacementEvent _ -> leading.contains(agency) || hasPart(entry.about(), agency);
            default -> !isOnlyAsked(agency);
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

    /** A placement has the id of the referral that led to it. */
    private boolean hasPart(UUID referral, AgencyId agency) {
        var known = referrals.get(referral);
        return known != null && (isAsker(known.asked, agency) || agency.equals(known.winner));
    }

    /** Whether the agency is here for nothing but to say whether it takes the person on. */
    private boolean isOnlyAsked(AgencyId agency) {
        return asked.contains(agency) && !involved.contains(agency) && !leading.contains(agency);
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
