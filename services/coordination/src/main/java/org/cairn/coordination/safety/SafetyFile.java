package org.cairn.coordination.safety;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;

/**
 * What is written about a person's safety, in whatever state the plan is. Pure.
 *
 * @param plan the words of the plan; null before anything is written
 * @param by the agency that wrote them last
 * @param stands whether the plan was put into force and has not been closed
 * @param level how great the caseworker holds the risk to be; null before the plan was put into force
 * @param ownRating how great the person holds it to be; only the person's own word changes it
 * @param threats all that was reported, the first one first
 * @param dangerAbroad the country to which an immediate danger has to be passed on; null when none waits
 */
public record SafetyFile(
        String plan,
        AgencyId by,
        boolean stands,
        RiskLevel level,
        RiskLevel ownRating,
        List<SafetyEvent.ThreatReported> threats,
        String dangerAbroad) {

    static final SafetyFile EMPTY = new SafetyFile(null, null, false, null, null, List.of(), null);

    public SafetyFile {
        threats = List.copyOf(threats);
    }

    /** The higher of both ratings: who fears more for the person is heard; null when neither is known. */
    public RiskLevel effective() {
        return level == null ? ownRating : higher(level, ownRating);
    }

    static RiskLevel higher(RiskLevel level, RiskLevel own) {
        return own == null || level.compareTo(own) >= 0 ? level : own;
    }

    SafetyFile drafted(SafetyEvent.PlanDrafted e) {
        return new SafetyFile(e.plan(), e.by(), false, level, ownRating, threats, dangerAbroad);
    }

    SafetyFile activated(SafetyEvent.PlanActivated e) {
        return new SafetyFile(e.plan(), e.by(), true, e.level(), e.ownRating(), threats, dangerAbroad);
    }

    SafetyFile reviewed(SafetyEvent.PlanReviewed e) {
        return new SafetyFile(e.plan(), e.by(), true, e.level(), e.ownRating(), threats, dangerAbroad);
    }

    SafetyFile threatened(SafetyEvent.ThreatReported e) {
        var all = Stream.concat(threats.stream(), Stream.of(e)).toList();
        return new SafetyFile(plan, by, stands, level, ownRating, all, e.abroad() == null ? dangerAbroad : e.abroad());
    }

    SafetyFile passedOn() {
        return new SafetyFile(plan, by, stands, level, ownRating, threats, null);
    }

    SafetyFile closed() {
        return new SafetyFile(plan, by, false, level, ownRating, threats, dangerAbroad);
    }
}
