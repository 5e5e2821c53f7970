package org.cairn.timeline.pathway;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.ReferralClockEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.shelter.PlacementEvent;

/** Whom each referral, consent, stay and submission of a pathway concerns; what concerns others stays with them. */
public final class Parties {

    private static final Comparator<Entry> AS_WRITTEN =
            Comparator.comparing(Entry::source).thenComparingLong(Entry::version);

    private final Referrals referrals = new Referrals();
    private final Map<UUID, ConsentEvent.Requested> consents = new HashMap<>();
    private final Leads leads = new Leads();
    private final Map<String, AgencyId> takenOn = new HashMap<>();
    private AgencyId guardian;

    private Parties() {}

    /** The parties that these entries, in any order, tell of. */
    public static Parties of(Collection<Entry> entries) {
        var parties = new Parties();
        entries.stream().sorted(AS_WRITTEN).forEach(parties::note);
        return parties;
    }

    /** Whether an entry gives an agency a part in the pathway, so that earlier ones may concern it from now on. */
    public static boolean isEntrance(Entry entry) {
        return switch (entry.fact()) {
            case PathwayEvent.Opened _, PathwayEvent.CoordinatorAssigned _ -> true;
            case GuardianEvent.Requested _, GuardianEvent.Appointed _ -> true;
            case ReferralEvent.Requested _, ReferralEvent.Reoffered _, ReferralEvent.Accepted _ -> true;
            case IdentificationEvent.Submitted _ -> true;
            case PlacementEvent.Waitlisted _, PlacementEvent.Accepted _, PlacementEvent.HoldLapsed _ -> true;
            default -> WholeWay.newcomer(entry.fact()).isPresent();
        };
    }

    private void note(Entry entry) {
        switch (entry.fact()) {
            case PathwayEvent fact -> leads.note(fact);
            case GuardianEvent.Appointed appointed -> guardian = appointed.agency();
            case ReferralEvent _ -> referrals.note(entry);
            case ConsentEvent.Requested asked -> consents.put(entry.about(), asked);
            case PlacementEvent _ -> referrals.noteStay(entry);
            case MatterEvent.Declined _ -> takenOn.remove(entry.source());
            default -> WholeWay.newcomer(entry.fact()).ifPresent(agency -> takenOn.put(entry.source(), agency));
        }
    }

    /** Whether the agency did it, or it happened in a matter, an application or a return that is the agency's now. */
    boolean isOwn(Entry entry, AgencyId agency) {
        return entry.agency().equals(agency) || agency.equals(takenOn.get(entry.source()));
    }

    /**
     * Whether that part of the agency lets it know of the entry: it has the office that the role stands for, and is not here only
     * to say whether it helps; or it is asked by that very entry to take the office over.
     */
    boolean allows(Part part, Entry entry, AgencyId agency) {
        return isQuestion(entry, agency)
                || holds(part.role(), agency)
                        && (!part.asked()
                                || !WholeWay.concerns(entry.fact())
                                || entry.agency().equals(agency));
    }

    private static boolean isQuestion(Entry entry, AgencyId agency) {
        return switch (entry.fact()) {
            case PathwayEvent.CoordinatorProposed question -> agency.equals(question.proposed());
            case GuardianEvent.Requested question -> agency.equals(question.from());
            default -> false;
        };
    }

    private boolean holds(Role role, AgencyId agency) {
        return switch (role) {
            case PATHWAY_COORDINATOR -> leads.hasCoordinated(agency);
            case GUARDIAN -> agency.equals(guardian);
            default -> true;
        };
    }

    /** Whether an agency in that role may know of the entry at all. */
    boolean mayKnow(Entry entry, AgencyId agency, Role role) {
        if (role == Role.PATHWAY_COORDINATOR && leads.hadHandedOver(agency, entry)) {
            return entry.agency().equals(agency);
        }
        return isOpenTo(role, entry)
                || isWithin(entry, agency) && (entry.agency().equals(agency) || concerns(entry, agency));
    }

    private boolean isWithin(Entry entry, AgencyId agency) {
        return leads.isLeading(agency) || !referrals.isBeyond(entry, agency);
    }

    private static boolean isOpenTo(Role role, Entry entry) {
        return Reader.isAtThePersonsSide(role)
                || role == Role.IDENTIFICATION_AUTHORITY && entry.fact() instanceof IdentificationEvent.Submitted;
    }

    private boolean concerns(Entry entry, AgencyId agency) {
        return switch (entry.fact()) {
            case ReferralEvent _ -> referrals.of(entry.about()).concerns(entry, agency);
            case ReferralClockEvent.Approaching clock -> isStillParty(clock.referral(), agency);
            case ReferralClockEvent.Missed clock -> isStillParty(clock.referral(), agency);
            case ConsentEvent fact -> concerns(entry.about(), fact, agency);
            case IdentificationEvent.Submitted sent ->
                agency.equals(sent.firstResponder()) || agency.equals(sent.authority());
            case PlacementEvent _ -> leads.isLeading(agency) || referrals.hasPartInStay(entry.about(), agency);
            case PathwayEvent.CoordinatorProposed _, PathwayEvent.CoordinatorDeclined _ ->
                leads.wasAskedAboutCoordinating(agency);
            default -> WholeWay.concerns(entry.fact());
        };
    }

    /** What has not become a yes stays between the person and who asked. */
    private boolean concerns(UUID consent, ConsentEvent fact, AgencyId agency) {
        var known = consents.get(consent);
        return switch (fact) {
            case ConsentEvent.Requested request -> request.askedBy().equals(agency);
            case ConsentEvent.Refused _, ConsentEvent.Deferred _, ConsentEvent.ExpiryNear _ ->
                known != null && known.askedBy().equals(agency);
            default ->
                known != null
                        && (known.askedBy().equals(agency) || known.recipient().equals(agency));
        };
    }

    private boolean isStillParty(ReferralId referral, AgencyId agency) {
        return referrals.of(referral.value()).stillConcerns(agency);
    }

    /** Whether another was asked or took the referral on instead of the agency: for it, nothing is open there. */
    boolean isOvertaken(Entry entry, AgencyId agency) {
        return entry.fact() instanceof ReferralEvent
                && referrals.of(entry.about()).isPassedOver(agency);
    }

    /** The entry cut to what concerns the reader: somebody asked never learns who else was, and a house not where to. */
    public Entry cut(Entry entry, Reader reader) {
        if (reader.isAtThePersonsSide(role -> holds(role, reader.agency()))) {
            return entry;
        }
        var agency = reader.agency();
        return switch (entry.fact()) {
            case ReferralEvent.Requested request
            when !leads.isLeading(agency) && referrals.isWayOut(entry.about(), agency) ->
                entry.telling(OwnPart.withoutTheWay(request));
            case ReferralEvent _
            when !referrals.of(entry.about()).isAsker(agency) ->
                referrals.of(entry.about()).ownPart(entry, agency);
            case PlacementEvent.Transferred _ -> entry.byNobody();
            case PlacementEvent _
            when !referrals.isAskedFor(entry.about(), agency) && !entry.agency().equals(agency) -> entry.byNobody();
            default -> entry;
        };
    }
}
