package org.cairn.timeline.pathway;

import static org.cairn.timeline.pathway.Told.NGO;
import static org.cairn.timeline.pathway.Told.hour;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.EventJson;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.Event;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.coordination.DependantEvent;
import org.cairn.contracts.coordination.NeedsEvent;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.immigration.ApplicationEvent;
import org.cairn.contracts.immigration.HoldEvent;
import org.cairn.contracts.legalaid.MatterEvent;
import org.cairn.contracts.legalaid.ProceedingEvent;
import org.cairn.contracts.repatriation.ReturnEvent;

/** What can happen later on the way: in law, in a status, on a return, and about what keeps the person safe. */
final class Onward {

    static final AgencyId LAW = new AgencyId("law-centre");
    static final AgencyId STATUS_OFFICE = new AgencyId("immigration-authority");
    static final AgencyId MISSION = new AgencyId("return-mission");
    private static final HearingId HEARING = new HearingId(new UUID(5, 1));

    private Onward() {}

    /** The fact as it travels: what is not named here is not published, or says nothing. */
    static <F extends Event> F fact(Class<F> kind, int hours) {
        return fact(kind, hours, Map.of());
    }

    static <F extends Event> F fact(Class<F> kind, int hours, Map<String, Object> told) {
        var parts = new HashMap<>(told);
        parts.put("at", hour(hours));
        return EventJson.MAPPER.convertValue(parts, kind);
    }

    static Consumer<Told> onMatter(MatterEvent fact) {
        return story -> story.add("legal-aid/matter/" + new UUID(5, 5), LAW, fact);
    }

    static Consumer<Told> onProceeding(ProceedingEvent fact) {
        return story -> story.add("legal-aid/proceeding/" + new UUID(5, 6), LAW, fact);
    }

    static Consumer<Told> onApplication(ApplicationEvent fact) {
        return story -> story.add("immigration/application/" + new UUID(6, 6), STATUS_OFFICE, fact);
    }

    static Consumer<Told> onHold(HoldEvent fact) {
        return story -> story.add("immigration/hold/" + new UUID(6, 7), Act.PLATFORM, fact);
    }

    static Consumer<Told> onReturn(ReturnEvent fact) {
        return story -> story.add("repatriation/returncase/" + new UUID(8, 8), MISSION, fact);
    }

    static Consumer<Told> onSafety(SafetyEvent fact) {
        return story -> story.add("coordination/safety/" + new UUID(4, 4), NGO, fact);
    }

    static Consumer<Told> onDependant(int which, DependantEvent fact) {
        return story -> story.add("coordination/dependant/" + new UUID(4, which), NGO, fact);
    }

    static Consumer<Told> onNeeds(NeedsEvent fact) {
        return story -> story.add("coordination/needs/" + new UUID(4, 5), NGO, fact);
    }

    static Consumer<Told> matterOpened(int hours) {
        return onMatter(
                fact(MatterEvent.Opened.class, hours, Map.of("matter", new MatterId(new UUID(5, 5)), "agency", LAW)));
    }

    static Consumer<Told> hearing(int hours, boolean presence) {
        return onProceeding(fact(
                ProceedingEvent.HearingScheduled.class,
                hours,
                Map.of("hearing", HEARING, "presenceRequired", presence, "remotePossible", true)));
    }

    static Consumer<Told> heardFromAfar(int hours) {
        return onProceeding(fact(ProceedingEvent.RemoteArranged.class, hours, Map.of("hearing", HEARING)));
    }

    static Consumer<Told> heard(int hours) {
        return onProceeding(fact(ProceedingEvent.HearingOver.class, hours, Map.of("hearing", HEARING)));
    }

    static Consumer<Told> lodged(int hours) {
        return onApplication(fact(
                ApplicationEvent.Lodged.class,
                hours,
                Map.of("application", new ApplicationId(new UUID(6, 6)), "authority", STATUS_OFFICE)));
    }

    static Consumer<Told> statusDecided(int hours) {
        return onApplication(fact(ApplicationEvent.Decided.class, hours));
    }

    static Consumer<Told> refused(int hours, Instant appealDueAt) {
        return onApplication(fact(ApplicationEvent.Refused.class, hours, Map.of("appealDueAt", appealDueAt)));
    }

    static Consumer<Told> appealed(int hours) {
        return onApplication(fact(ApplicationEvent.Appealed.class, hours));
    }

    static Consumer<Told> held(int hours) {
        return onHold(fact(HoldEvent.Activated.class, hours));
    }

    static Consumer<Told> released(int hours) {
        return onHold(fact(HoldEvent.Released.class, hours));
    }

    static Consumer<Told> returnAsked(int hours) {
        return onReturn(fact(
                ReturnEvent.Requested.class,
                hours,
                Map.of("returnCase", new ReturnId(new UUID(8, 8)), "agency", MISSION)));
    }

    static Consumer<Told> riskAssessed(int hours) {
        return onReturn(fact(ReturnEvent.RiskAssessed.class, hours));
    }

    static Consumer<Told> documentAsked(int hours) {
        return onReturn(fact(ReturnEvent.TravelDocumentRequested.class, hours));
    }

    static Consumer<Told> documentIssued(int hours) {
        return onReturn(fact(ReturnEvent.TravelDocumentIssued.class, hours, Map.of("waitingDays", 3)));
    }

    static Consumer<Told> stalled(int hours) {
        return onReturn(fact(ReturnEvent.Stalled.class, hours, Map.of("waitingDays", 14)));
    }

    static Consumer<Told> ready(int hours) {
        return onReturn(fact(ReturnEvent.Readied.class, hours));
    }

    static Consumer<Told> departed(int hours) {
        return onReturn(fact(ReturnEvent.Departed.class, hours));
    }

    static Consumer<Told> planned(int hours, int reviewDue) {
        return onSafety(fact(SafetyEvent.PlanActivated.class, hours, Map.of("reviewDueAt", hour(reviewDue))));
    }

    static Consumer<Told> threatened(int hours) {
        return onSafety(fact(SafetyEvent.ThreatReported.class, hours));
    }

    static Consumer<Told> reviewed(int hours, int reviewDue) {
        return onSafety(fact(SafetyEvent.PlanReviewed.class, hours, Map.of("reviewDueAt", hour(reviewDue))));
    }

    static Consumer<Told> dependant(int which, int hours) {
        return onDependant(which, fact(DependantEvent.IdentifiedAtRisk.class, hours));
    }

    static Consumer<Told> dependantSafe(int which, int hours) {
        return onDependant(which, fact(DependantEvent.Protected.class, hours));
    }
}
