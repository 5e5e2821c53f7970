package org.cairn.coordination.safety;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.SafetyEvent;
import org.cairn.contracts.coordination.SafetyEvent.RiskLevel;
import org.cairn.contracts.coordination.SafetyEvent.Threatened;

/** The plan that keeps a person safe, from its first words to the day when none is needed any more (CETS 197 Art. 12(2), 28). Pure. */
public sealed interface SafetyPlan {

    /** Where every plan begins. */
    SafetyPlan NOTHING = new None(SafetyFile.EMPTY);

    /** What is written, whatever the state. */
    SafetyFile file();

    /** There is none. */
    record None(SafetyFile file) implements SafetyPlan {}

    /** It is being written with the person. */
    record Draft(SafetyFile file) implements SafetyPlan {}

    /** It stands, and has to be looked at by then. */
    record Active(SafetyFile file, Instant reviewDueAt) implements SafetyPlan {}

    /** It has to be looked at; {@code threatened} when because of a threat, and then at once. A threat may come before there is a plan. */
    record ReviewDue(SafetyFile file, Instant reviewDueAt, boolean threatened) implements SafetyPlan {}

    /** None is needed any more. */
    record Closed(SafetyFile file) implements SafetyPlan {}

    /** The states as their readers see them. */
    enum State {
        NONE,
        DRAFT,
        ACTIVE,
        REVIEW_DUE,
        CLOSED
    }

    /** What somebody asks; it may be refused. */
    sealed interface Command {
        /** Write the plan, or write it anew before it stands. */
        record Draft(String plan, AgencyId by, Instant at) implements Command {}

        /** Put what is written into force. */
        record Activate(RiskLevel level, RiskLevel ownRating, AgencyId by, Reviews reviews, Instant at)
                implements Command {}

        /** Look at the plan with the person; their own rating, and the words, stay as they were where null. */
        record Review(Look look, AgencyId by, Reviews reviews, Instant at) implements Command {}

        /** Tell of a threat; {@code abroad} is the country in which somebody is in immediate danger by it, or null. */
        record ReportThreat(RiskLevel level, String what, Threatened toWhom, String abroad, AgencyId by, Instant at)
                implements Command {}

        /** The danger abroad was passed on. */
        record PassOnDanger(Instant at) implements Command {}

        /** The day of the review is near. */
        record NearReview(Instant dueAt, Instant at) implements Command {}

        /** That day has passed. */
        record MissReview(Instant dueAt, Instant at) implements Command {}

        /** None is needed any more. */
        record Close(Instant at) implements Command {}
    }

    /** What came out of looking at a plan. */
    record Look(RiskLevel level, RiskLevel ownRating, String plan) {}

    /** By when a plan has to be looked at again, as the law of the pathway counts it from now, for each level of risk. */
    record Reviews(Instant low, Instant medium, Instant high) {

        Instant of(RiskLevel risk) {
            return switch (risk) {
                case LOW -> low;
                case MEDIUM -> medium;
                case HIGH -> high;
            };
        }
    }

    /** Why a command is refused. */
    enum Refusal implements org.cairn.chassis.Refusal {
        STANDS_ALREADY("A plan stands already.", "Look at it with the person, and change it by that review."),
        NOTHING_DRAFTED("No plan is written that could be put into force.", "Write one with the person first."),
        NOTHING_TO_REVIEW(
                "No plan stands that could be looked at.", "Write one with the person and put it into force."),
        NOTHING_TO_CLOSE("There is no plan.", "Nothing has to be done."),
        THREAT_NOT_REVIEWED(
                "A threat was reported and nobody has looked at the plan since (CETS 197 Art. 12(2), 28).",
                "Look at the plan with the person first."),
        NO_DANGER_ABROAD("No danger abroad waits to be passed on.", "Read the plan to see how it stands.");

        private final Reason reason;

        Refusal(String because, String wayOut) {
            this.reason = new Reason(because, wayOut, "");
        }

        @Override
        public Reason reason() {
            return reason;
        }
    }

    /** Facts folded into state. */
    static SafetyPlan evolve(SafetyPlan now, SafetyEvent event) {
        return switch (event) {
            case SafetyEvent.PlanDrafted e -> drafted(now, now.file().drafted(e));
            case SafetyEvent.PlanActivated e -> new Active(now.file().activated(e), e.reviewDueAt());
            case SafetyEvent.ThreatReported e -> new ReviewDue(now.file().threatened(e), e.at(), true);
            case SafetyEvent.ReviewDue e -> due(now, e.at());
            case SafetyEvent.PlanReviewed e -> new Active(now.file().reviewed(e), e.reviewDueAt());
            case SafetyEvent.ReviewApproaching _ -> now;
            case SafetyEvent.ReviewMissed _ -> now;
            case SafetyEvent.DangerPassedOn _ -> with(now, now.file().passedOn());
            case SafetyEvent.PlanClosed _ -> new Closed(now.file().closed());
        };
    }

    /** Words written after a threat do not make it looked at. */
    private static SafetyPlan drafted(SafetyPlan now, SafetyFile file) {
        return now instanceof ReviewDue ? with(now, file) : new Draft(file);
    }

    private static SafetyPlan due(SafetyPlan now, Instant at) {
        return switch (now) {
            case Active(var file, var dueAt) -> new ReviewDue(file, dueAt, false);
            case ReviewDue due -> due;
            case None _, Draft _, Closed _ -> new ReviewDue(now.file(), at, false);
        };
    }

    private static SafetyPlan with(SafetyPlan now, SafetyFile file) {
        return switch (now) {
            case None _ -> new None(file);
            case Draft _ -> new Draft(file);
            case Active(var _, var dueAt) -> new Active(file, dueAt);
            case ReviewDue(var _, var dueAt, var threatened) -> new ReviewDue(file, dueAt, threatened);
            case Closed _ -> new Closed(file);
        };
    }

    /** The state it shows to its readers. */
    static State stateOf(SafetyPlan plan) {
        return switch (plan) {
            case None _ -> State.NONE;
            case Draft _ -> State.DRAFT;
            case Active _ -> State.ACTIVE;
            case ReviewDue _ -> State.REVIEW_DUE;
            case Closed _ -> State.CLOSED;
        };
    }
}
