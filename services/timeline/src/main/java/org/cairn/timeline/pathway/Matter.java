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
    ADMISSION(Stream.of(
                    in("coordination.referral", "requested", "accepted", "started", "completed", "failed", "cancelled"),
                    in("coordination.referral", "entered-in-error"),
                    in("shelter.placement", "accepted", "admitted", "discharged"),
                    in("shelter.hold", "lapsed"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet())),
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
            "identification.judicial-review.decided"));

    private final Set<String> types;

    Matter(Set<String> types) {
        this.types = types;
    }

    private static Set<String> in(String aggregate, String... events) {
        return Arrays.stream(events).map(event -> aggregate + "." + event).collect(Collectors.toUnmodifiableSet());
    }

    /** The short names of the events it rests on. */
    public Set<String> types() {
        return types;
    }

    /** Whether it goes on after the pathway is closed: what an agency had learnt is not to be used then either. */
    boolean outlivesThePathway() {
        return this == STOP_USE;
    }
}
