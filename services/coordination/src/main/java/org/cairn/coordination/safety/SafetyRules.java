package org.cairn.coordination.safety;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.coordination.safety.SafetyPlan.*;

/** The rules of a safety plan; what no line allows is refused. Pure. */
public final class SafetyRules {

    private SafetyRules() {}

    /** What a command leads to in that state. */
    public static Decision<SafetyEvent, Refusal> decide(SafetyPlan plan, Command command) {
        return switch (new Turn(plan, command)) {
            case Turn(var now, Command.ReportThreat threat) -> threatened(now, threat);
            case Turn(var now, Command.PassOnDanger _)
            when now.file().dangerAbroad() == null -> refused(Refusal.NO_DANGER_ABROAD);
            case Turn(var _, Command.PassOnDanger(var at)) -> agreed(new SafetyEvent.DangerPassedOn(at));

            case Turn(var now, Command.Draft _) when now.file().stands() -> refused(Refusal.STANDS_ALREADY);
            case Turn(var _, Command.Draft(var words, var by, var at)) ->
                agreed(new SafetyEvent.PlanDrafted(words, by, at));

            case Turn(var now, Command.Activate _) when now.file().stands() -> refused(Refusal.STANDS_ALREADY);
            case Turn(Draft(var file), Command.Activate activate) -> activated(file, activate);
            case Turn(ReviewDue(var file, var _, var _), Command.Activate activate)
            when file.plan() != null -> activated(file, activate);
            case Turn(var _, Command.Activate _) -> refused(Refusal.NOTHING_DRAFTED);

            case Turn(var now, Command.Review review) when now.file().stands() -> reviewed(now.file(), review);
            case Turn(var _, Command.Review _) -> refused(Refusal.NOTHING_TO_REVIEW);

            case Turn(Active _, Command.NearReview(var dueAt, var at)) ->
                agreed(new SafetyEvent.ReviewApproaching(dueAt, at));
            case Turn(var _, Command.NearReview _) -> agreed();
            case Turn(Active _, Command.MissReview(var dueAt, var at)) ->
                agreed(new SafetyEvent.ReviewDue(at), new SafetyEvent.ReviewMissed(dueAt, at));
            case Turn(var _, Command.MissReview _) -> agreed();

            case Turn(ReviewDue(var _, var _, var threatened), Command.Close _)
            when threatened -> refused(Refusal.THREAT_NOT_REVIEWED);
            case Turn(None _, Command.Close _) -> refused(Refusal.NOTHING_TO_CLOSE);
            case Turn(Closed _, Command.Close _) -> refused(Refusal.NOTHING_TO_CLOSE);
            case Turn(var _, Command.Close(var at)) -> agreed(new SafetyEvent.PlanClosed(at));
        };
    }

    /** A threat is heard in every state, and what stood before has to be looked at now. */
    private static Decision<SafetyEvent, Refusal> threatened(SafetyPlan now, Command.ReportThreat threat) {
        var reported = new SafetyEvent.ThreatReported(
                threat.level(), threat.what(), threat.toWhom(), threat.abroad(), threat.by(), threat.at());
        return now instanceof ReviewDue ? agreed(reported) : agreed(reported, new SafetyEvent.ReviewDue(threat.at()));
    }

    private static Decision<SafetyEvent, Refusal> activated(SafetyFile file, Command.Activate c) {
        var due = c.reviews().of(SafetyFile.higher(c.level(), c.ownRating()));
        return agreed(new SafetyEvent.PlanActivated(c.level(), c.ownRating(), file.plan(), c.by(), due, c.at()));
    }

    /** Whose rating is higher sets the day; the person's own stands until they say another. */
    private static Decision<SafetyEvent, Refusal> reviewed(SafetyFile file, Command.Review c) {
        var look = c.look();
        var own = look.ownRating() == null ? file.ownRating() : look.ownRating();
        var words = look.plan() == null ? file.plan() : look.plan();
        var due = c.reviews().of(SafetyFile.higher(look.level(), own));
        return agreed(new SafetyEvent.PlanReviewed(look.level(), own, words, c.by(), due, c.at()));
    }

    record Turn(SafetyPlan now, Command command) {}
}
