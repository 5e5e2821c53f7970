package org.cairn.coordination.safety.edge;

import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;
import org.cairn.contracts.coordination.SafetyEvent.Threatened;
import org.cairn.coordination.safety.SafetyFile;
import org.cairn.coordination.safety.SafetyPlan;

/**
 * A safety plan as those may see it whom the door lets see it.
 *
 * @param level the higher of both ratings
 * @param dangerAbroad the country to which an immediate danger waits to be passed on
 * @param threatTold the agency that told of the last threat, for the coordinating agency to ask
 * @param ownWords what the reader's own agency wrote, which it may read again though it may know nothing else of it
 */
record ShownSafetyPlan(
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) SafetyPlan.State state,
        @In(Category.STATUS) RiskLevel level,
        @In(Category.STATUS) Instant reviewDueAt,
        @In(Category.STATUS) String dangerAbroad,
        @In(Category.STATUS) AgencyId threatTold,
        @In(Category.SAFETY) Words words,
        @In(Category.STATUS) OwnWords ownWords) {

    /** A threat that was reported. */
    record Threat(
            @In(Category.STATUS) RiskLevel level,
            @In(Category.STATUS) String what,
            @In(Category.STATUS) Threatened toWhom,
            @In(Category.STATUS) Instant at) {
        static Threat of(SafetyEvent.ThreatReported threat) {
            return new Threat(threat.level(), threat.what(), threat.toWhom(), threat.at());
        }
    }

    /** The plan with both ratings, and all threats. */
    record Words(
            @In(Category.SAFETY) String plan,
            @In(Category.SAFETY) RiskLevel level,
            @In(Category.SAFETY) RiskLevel ownRating,
            @In(Category.SAFETY) List<Threat> threats) {}

    /** What the reader's agency wrote of the plan, while nobody else has written in it, and of threats. */
    record OwnWords(
            @In(Category.STATUS) String plan,
            @In(Category.STATUS) RiskLevel level,
            @In(Category.STATUS) RiskLevel ownRating,
            @In(Category.STATUS) List<Threat> threats) {}

    /** How it stands; the words are cut to the reader's scope. */
    static ShownSafetyPlan of(PathwayId pathway, SafetyPlan now) {
        return shown(pathway, now, words(now.file()), null);
    }

    /** How it stands, and what waits to be passed on. */
    static ShownSafetyPlan toCoordinator(PathwayId pathway, SafetyPlan now) {
        return shown(pathway, now, null, null);
    }

    /** What that agency wrote itself. */
    static ShownSafetyPlan toAuthor(PathwayId pathway, SafetyPlan now, AgencyId author) {
        return shown(pathway, now, null, own(now.file(), author));
    }

    /** Whether that agency wrote anything of it. */
    static boolean isAuthor(SafetyPlan now, AgencyId agency) {
        return agency.equals(now.file().by())
                || now.file().threats().stream().anyMatch(threat -> agency.equals(threat.by()));
    }

    /** Who only told of a threat learns nothing of the plan by that. */
    private static ShownSafetyPlan shown(PathwayId pathway, SafetyPlan now, Words words, OwnWords own) {
        var wroteNothing = own != null && own.plan() == null;
        var abroad = own == null ? now.file().dangerAbroad() : null;
        return new ShownSafetyPlan(
                pathway,
                wroteNothing ? null : SafetyPlan.stateOf(now),
                wroteNothing ? null : now.file().effective(),
                wroteNothing ? null : dueAt(now),
                abroad,
                abroad == null ? null : toldBy(now.file()),
                words,
                own);
    }

    private static AgencyId toldBy(SafetyFile file) {
        return file.threats().reversed().stream()
                .filter(threat -> threat.abroad() != null)
                .map(SafetyEvent.ThreatReported::by)
                .findFirst()
                .orElse(null);
    }

    private static Words words(SafetyFile file) {
        return new Words(
                file.plan(),
                file.level(),
                file.ownRating(),
                file.threats().stream().map(Threat::of).toList());
    }

    private static OwnWords own(SafetyFile file, AgencyId author) {
        var wrote = author.equals(file.by());
        return new OwnWords(
                wrote ? file.plan() : null,
                wrote ? file.level() : null,
                wrote ? file.ownRating() : null,
                file.threats().stream()
                        .filter(threat -> author.equals(threat.by()))
                        .map(Threat::of)
                        .toList());
    }

    private static Instant dueAt(SafetyPlan now) {
        return switch (now) {
            case SafetyPlan.Active(var _, var dueAt) -> dueAt;
            case SafetyPlan.ReviewDue(var _, var dueAt, var _) -> dueAt;
            case SafetyPlan.None _, SafetyPlan.Draft _, SafetyPlan.Closed _ -> null;
        };
    }
}
