package org.cairn.timeline.pathway;

import java.util.Set;

/**
 * What periods, deadlines and steps are about, and the kinds of events they can depend on. Who may not see all of those is not
 * told of the matter at all: a flag that goes down would tell of the event behind it.
 */
public enum Matter {
    REFERRAL(Set.of(
            "coordination.referral.requested",
            "coordination.referral.accepted",
            "coordination.referral.rejected",
            "coordination.referral.cancelled")),
    ADMISSION(Set.of(
            "coordination.referral.requested",
            "coordination.referral.accepted",
            "coordination.referral.started",
            "coordination.referral.completed",
            "coordination.referral.cancelled",
            "shelter.placement.accepted",
            "shelter.placement.admitted",
            "shelter.hold.lapsed")),
    STAY(Set.of("shelter.placement.admitted", "shelter.placement.discharged")),
    DECISION(Set.of("identification.submission.received", "identification.reasonable-grounds.decided")),
    REFLECTION(Set.of("identification.reflection.started"));

    private final Set<String> types;

    Matter(Set<String> types) {
        this.types = types;
    }

    /** The short names of the events it rests on. */
    public Set<String> types() {
        return types;
    }
}
