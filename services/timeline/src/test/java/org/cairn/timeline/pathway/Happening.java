package org.cairn.timeline.pathway;

import static org.cairn.timeline.pathway.Told.AUTHORITY;
import static org.cairn.timeline.pathway.Told.COORDINATOR;
import static org.cairn.timeline.pathway.Told.LONDON;
import static org.cairn.timeline.pathway.Told.NGO;
import static org.cairn.timeline.pathway.Told.hour;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.ConsentEvent;
import org.cairn.contracts.coordination.GuardianEvent;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PauseReason;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.contracts.coordination.Settlement;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.shelter.PlacementEvent;

/** What can happen on a pathway after its first thread: more of {@link Told}, one happening at a time. */
final class Happening {

    static final AgencyId WEST = new AgencyId("west-house");
    static final UUID MOVE = new UUID(9, 9);

    private Happening() {}

    static Consumer<Told> onReferral(AgencyId by, ReferralEvent fact) {
        return story -> story.add(story.referral(), by, fact);
    }

    static Consumer<Told> onStay(AgencyId by, PlacementEvent fact) {
        return story -> story.add(story.placement(), by, fact);
    }

    static Consumer<Told> onConsent(AgencyId by, ConsentEvent fact) {
        return story -> story.add(story.consent(), by, fact);
    }

    static Consumer<Told> onCase(IdentificationEvent fact) {
        return story -> story.add(story.identification(), AUTHORITY, fact);
    }

    static Consumer<Told> onPathway(AgencyId by, PathwayEvent fact) {
        return story -> story.add(story.pathway(), by, fact);
    }

    static Consumer<Told> onGuardian(GuardianEvent fact) {
        return story -> story.add(story.pathway().replace("pathway", "guardian"), NGO, fact);
    }

    static Consumer<Told> askedWithReserve(int hours, AgencyId candidate, AgencyId reserve) {
        var plain = Told.asked(hours, candidate);
        return onReferral(NGO, asked(plain, ReferralEvent.Kind.REFERRAL, List.of(reserve)));
    }

    private static ReferralEvent.Requested asked(
            ReferralEvent.Requested plain, ReferralEvent.Kind kind, List<AgencyId> reserve) {
        return new ReferralEvent.Requested(
                plain.requester(),
                kind,
                null,
                plain.candidates(),
                reserve,
                plain.service(),
                plain.priority(),
                plain.purpose(),
                plain.region(),
                plain.consents(),
                plain.categories(),
                plain.hold(),
                plain.answerBy(),
                null,
                null,
                null,
                null,
                plain.at());
    }

    /** A lawyer is asked, with a day to answer. */
    static Consumer<Told> legalAidAsked(int hours, AgencyId lawyer) {
        return onReferral(
                NGO,
                new ReferralEvent.Requested(
                        NGO,
                        ReferralEvent.Kind.REFERRAL,
                        null,
                        List.of(lawyer),
                        List.of(),
                        ServiceType.LEGAL_AID,
                        Priority.NORMAL,
                        Purpose.LEGAL_REPRESENTATION,
                        "Kent",
                        List.of(),
                        null,
                        null,
                        hour(hours + 24),
                        null,
                        null,
                        null,
                        null,
                        hour(hours)));
    }

    static Consumer<Told> reoffered(int hours, AgencyId candidate) {
        return onReferral(Act.PLATFORM, new ReferralEvent.Reoffered(candidate, hour(hours + 24), hour(hours)));
    }

    static Consumer<Told> expired(int hours, AgencyId... unanswered) {
        return onReferral(Act.PLATFORM, new ReferralEvent.Expired(List.of(unanswered), hour(hours)));
    }

    static Consumer<Told> informationAsked(int hours, AgencyId by) {
        return onReferral(by, new ReferralEvent.InformationAsked(by, null, hour(hours)));
    }

    static Consumer<Told> informationGiven(int hours, AgencyId to) {
        return onReferral(NGO, new ReferralEvent.InformationGiven(to, null, hour(hours)));
    }

    static Consumer<Told> amended(int hours, int answerBy) {
        return onReferral(
                NGO, new ReferralEvent.Amended(null, Priority.NORMAL, "Essex", hour(answerBy), null, hour(hours)));
    }

    static Consumer<Told> deadEnded(int hours) {
        return onReferral(Act.PLATFORM, new ReferralEvent.DeadEnded(hour(hours)));
    }

    static Consumer<Told> settled(int hours) {
        return onReferral(COORDINATOR, new ReferralEvent.DeadEndSettled(Settlement.OTHER_HELP_FOUND, hour(hours)));
    }

    static Consumer<Told> onHold(int hours, AgencyId by) {
        return onReferral(by, new ReferralEvent.PutOnHold(PauseReason.WAITING_FOR_PERSON, hour(hours)));
    }

    static Consumer<Told> waitlisted(int hours, AgencyId house) {
        return story -> story.add(
                story.placement(), house, new PlacementEvent.Waitlisted(referralOf(story), null, hour(hours)));
    }

    static Consumer<Told> bedOffered(int hours, int until) {
        return story -> story.add(
                story.placement(),
                Act.PLATFORM,
                new PlacementEvent.BedOffered(referralOf(story), null, null, hour(until), hour(hours)));
    }

    private static ReferralId referralOf(Told story) {
        return new ReferralId(
                UUID.fromString(story.referral().substring(story.referral().lastIndexOf('/') + 1)));
    }

    /** The house asks another, far away, to take the person over. */
    static Consumer<Told> moveAsked(int hours, AgencyId from, AgencyId to) {
        return story -> story.add(
                "coordination/referral/" + MOVE,
                from,
                new ReferralEvent.Requested(
                        from,
                        ReferralEvent.Kind.TRANSFER,
                        null,
                        List.of(to),
                        List.of(),
                        ServiceType.SHELTER,
                        Priority.EMERGENCY,
                        Purpose.ASSISTANCE,
                        "Highland",
                        List.of(),
                        null,
                        null,
                        hour(hours + 24),
                        null,
                        null,
                        null,
                        null,
                        hour(hours)));
    }

    /** The other takes the person over, and they arrive there. */
    static Consumer<Told> moveTaken(int hours, AgencyId by) {
        return story -> {
            story.add(
                    "coordination/referral/" + MOVE,
                    by,
                    new ReferralEvent.Accepted(by, ServiceType.SHELTER, null, null, hour(hours)));
            story.add(
                    "shelter/placement/" + MOVE,
                    Act.PLATFORM,
                    new PlacementEvent.Accepted(new ReferralId(MOVE), null, null, hour(hours)));
            story.add("shelter/placement/" + MOVE, by, new PlacementEvent.Admitted(null, hour(hours + 2)));
        };
    }

    static Consumer<Told> transferred(int hours, AgencyId by) {
        return onStay(by, new PlacementEvent.Transferred(null, hour(hours)));
    }

    static Consumer<Told> handedOver(int hours, AgencyId to) {
        return onPathway(to, new PathwayEvent.CoordinatorAssigned(to, COORDINATOR, hour(hours)));
    }

    static Consumer<Told> conclusive(int hours) {
        return onCase(new IdentificationEvent.ConclusiveGroundsDecided(null, day(hours), null, null, hour(hours)));
    }

    static Consumer<Told> extended(int hours, int days) {
        return onCase(new IdentificationEvent.ReflectionExtended(day(hours).plusDays(days), hour(hours)));
    }

    static Consumer<Told> reflectionEnded(int hours) {
        return onCase(new IdentificationEvent.ReflectionEnded(day(hours), hour(hours)));
    }

    static LocalDate day(int hours) {
        return LocalDate.ofInstant(hour(hours), LONDON);
    }
}
