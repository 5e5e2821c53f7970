package org.cairn.timeline.pathway;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What periods, deadlines and steps are about, and the kinds of events they can depend on. Who may not see all of those is not
 * told of the matter at all: a flag that goes down would tell of the event behind it.
 */
public enum Matter {
    PATHWAY(in("coordination.pathway", "opened", "suspended", "resumed", "closed")),
    GUARDIAN(in("coordination.guardian", "required", "requested", "appointed", "ended")),
    CONSENT(in(
            "coordination.consent",
            "requested",
            "given",
            "refused",
            "deferred",
            "renewed",
            "expiry-near",
            "expired",
            "withdrawn",
            "revoked",
            "invalidated")),
    STOP_USE(in("coordination.consent", "stop-use-notice-sent", "stop-use-acknowledged", "stop-use-overdue")),
    REFERRAL(in(
            "coordination.referral",
            "requested",
            "reoffered",
            "amended",
            "information-asked",
            "information-given",
            "accepted",
            "rejected",
            "expired",
            "dead-ended",
            "dead-end-settled",
            "cancelled",
            "entered-in-error")),
    SERVICE(in(
            "coordination.referral",
            "accepted",
            "put-on-hold",
            "resumed",
            "completed",
            "failed",
            "cancelled",
            "entered-in-error")),
    ADMISSION(and(
            in("coordination.referral", "requested", "accepted", "started", "completed", "failed", "cancelled"),
            in("coordination.referral", "entered-in-error"),
            in("shelter.placement", "accepted", "admitted", "discharged"),
            in("shelter.hold", "lapsed"))),
    WAIT(in("shelter.placement", "waitlisted", "bed-offered", "left-wait-list", "accepted", "admitted", "discharged")),
    STAY(in("shelter.placement", "admitted", "discharged", "transferred")),
    LEAVE(in("shelter.placement", "went-on-leave", "returned-from-leave", "missing", "discharged", "transferred")),
    MISSING(in("shelter.placement", "missing", "found", "discharged", "transferred")),
    MOVE(in("shelter.placement", "transfer-requested", "transfer-cancelled", "transferred", "discharged")),
    DECISION(Set.of(
            "identification.submission.received",
            "identification.submission.withdrawn",
            "identification.reasonable-grounds.decided")),
    REFLECTION(in("identification.reflection", "started", "extended", "ended")),
    WITHHOLDING(in("identification.reflection", "withheld", "appealed", "appeal-decided")),
    CONCLUSIVE(Set.of(
            "identification.reflection.started",
            "identification.submission.withdrawn",
            "identification.reasonable-grounds.decided",
            "identification.conclusive-grounds.decided")),
    RECONSIDERATION(Set.of(
            "identification.submission.withdrawn",
            "identification.reconsideration.requested",
            "identification.reconsideration.decided")),
    JUDICIAL_REVIEW(Set.of(
            "identification.submission.withdrawn",
            "identification.judicial-review.opened",
            "identification.judicial-review.decided")),
    LEGAL_MATTER(in(
            "legal-aid.matter",
            "opened",
            "declined",
            "assigned",
            "activated",
            "suspended",
            "resumed",
            "resolved",
            "closed")),
    COMPENSATION(and(LEGAL_MATTER.types, in("legal-aid.compensation", "claimed", "awarded"))),
    PROTECTION(in("legal-aid.protection", "granted", "ended")),
    HEARING(in("legal-aid.hearing", "scheduled", "moved", "remote-arranged", "over")),
    LEGAL_CLOCK(and(LEGAL_MATTER.types, in("legal-aid.deadline", "approaching", "missed"))),
    APPLICATION(in("immigration.application", "lodged", "examined", "decided", "withdrawn")),
    STATUS_APPEAL(and(
            in("immigration.application", "refused", "refused-finally", "appealed", "appeal-decided", "withdrawn"),
            in("immigration.appeal", "approaching", "missed"),
            in("immigration.permit", "granted"))),
    PERMIT(in("immigration.permit", "granted", "renewed", "renewal-due", "renewal-asked", "expired")),
    REMOVAL_HOLD(in("immigration.removal-hold", "activated", "release-noticed", "release-called-off", "released")),
    STATUS_CLOCK(and(APPLICATION.types, in("immigration.deadline", "approaching", "missed"))),
    RETURN(in(
            "repatriation.returncase",
            "requested",
            "counselled",
            "voluntariness-recorded",
            "ready",
            "held-back",
            "departed",
            "completed",
            "cancelled")),
    NATIONALITY(and(
            RETURN.types,
            in("repatriation.returncase", "nationality-verification-requested", "nationality-confirmed"))),
    TRAVEL_DOCUMENT(
            and(RETURN.types, in("repatriation.returncase", "travel-document-requested", "travel-document-issued"))),
    STALL(and(NATIONALITY.types, TRAVEL_DOCUMENT.types, in("repatriation.returncase", "stalled", "escalated"))),
    RETURN_RISK(in("repatriation.returncase", "risk-assessed", "halted", "voluntariness-recorded")),
    DETENTION(in("repatriation.returncase", "detained", "freed")),
    AFTER_RETURN(in("repatriation.returncase", "departed", "arrived", "monitored", "completed")),
    RETURN_CLOCK(and(RETURN.types, in("repatriation.deadline", "approaching", "missed"))),
    SAFETY(in(
            "coordination.safety",
            "plan-activated",
            "threat-reported",
            "review-due",
            "review-approaching",
            "plan-reviewed",
            "review-missed",
            "plan-closed")),
    DEPENDANT(in(
            "coordination.dependant", "identified", "threat-assessed", "protection-requested", "protected", "closed")),
    NEEDS(in("coordination.needs", "profile-reviewed", "review-due", "review-missed")),
    BREAK_GLASS(in("coordination.break-glass", "opened", "closed", "reviewed", "review-missed"));

    private final Set<String> types;

    Matter(Set<String> types) {
        this.types = types;
    }

    private static Set<String> in(String aggregate, String... events) {
        return Arrays.stream(events).map(event -> aggregate + "." + event).collect(Collectors.toUnmodifiableSet());
    }

    @SafeVarargs
    private static Set<String> and(Set<String>... types) {
        return Stream.of(types).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The short names of the events it rests on. */
    public Set<String> types() {
        return types;
    }

    /** The service in whose part of the way it lies: that of all its events, or the first of them. */
    public String lane() {
        var first = types.stream().sorted().findFirst().orElseThrow();
        return first.substring(0, first.indexOf('.'));
    }

    /** Whether it goes on after the pathway is closed: what an agency had learnt is not to be used then either. */
    boolean outlivesThePathway() {
        return this == STOP_USE;
    }
}
