package org.cairn.identification.identificationcase;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cairn.chassis.Decision;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.contracts.identification.IdentificationEvent.JudicialReviewDecided;
import org.cairn.contracts.identification.IdentificationEvent.JudicialReviewOpened;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.contracts.identification.IdentificationEvent.PapersServed;
import org.cairn.contracts.identification.Reconsidered;
import org.cairn.contracts.identification.Requester;
import org.cairn.contracts.identification.ServedOn;
import org.cairn.identification.identificationcase.IdentificationCase.Command;

/** The rules of the authority's decisions and of what may be done against them. */
final class DecisionRules {

    private DecisionRules() {}

    static Decision<IdentificationEvent, Refusal> reasonableGrounds(
            IdentificationCase of, Command.DecideReasonableGrounds c) {
        return switch (of.state()) {
            case RG_PENDING -> {
                var asked = of.question().referredOn();
                yield byTheAuthority(
                        of,
                        c.by(),
                        () -> c.answer().decidedOn().isBefore(asked)
                                ? refused(Refusal.DECIDED_BEFORE_REFERRED)
                                : all(c.answer().events(c.at())));
            }
            case DETECTED, PRESUMED, FORMAL_DECLINED, WITHDRAWN -> refused(Refusal.NOT_SUBMITTED);
            case RG_POSITIVE, RG_NEGATIVE, IDENTIFIED, NOT_IDENTIFIED, RECONSIDERATION, UPHELD, JUDICIAL_REVIEW ->
                refused(Refusal.ALREADY_DECIDED);
        };
    }

    static Decision<IdentificationEvent, Refusal> conclusiveGrounds(
            IdentificationCase of, Command.DecideConclusiveGrounds c) {
        return switch (of.state()) {
            case RG_POSITIVE -> byTheAuthority(of, c.by(), () -> conclude(of, c.answer(), c.at()));
            case DETECTED, PRESUMED, RG_PENDING, RG_NEGATIVE, FORMAL_DECLINED, WITHDRAWN ->
                refused(Refusal.NO_REASONABLE_GROUNDS);
            case IDENTIFIED, NOT_IDENTIFIED, RECONSIDERATION, UPHELD, JUDICIAL_REVIEW ->
                refused(Refusal.ALREADY_DECIDED);
        };
    }

    /** A negative answer always waits for the recovery minimum; a positive one may come before it at the person's wish. */
    private static Decision<IdentificationEvent, Refusal> conclude(
            IdentificationCase of, Answer.Conclusion answer, Instant at) {
        if (answer.decidedOn().isBefore(of.decided().on())) {
            return refused(Refusal.DECIDED_BEFORE_THE_FIRST);
        }
        var early = !answer.decidedOn().isAfter(of.recoveryUntil());
        var wished = answer.atPersonsWish() && answer.outcome() == Outcome.POSITIVE;
        return early && !wished ? refused(Refusal.TOO_EARLY) : agreed(answer.event(at));
    }

    /** Who may not know what was decided learns it from no refusal either: all of them read the same. */
    static Decision<IdentificationEvent, Refusal> requestReconsideration(
            IdentificationCase of, Command.RequestReconsideration c) {
        return switch (lookAgain(of, c)) {
            case Decision.Agreed<IdentificationEvent, Refusal> agreed -> agreed;
            case Decision.Refused<IdentificationEvent, Refusal> refused ->
                c.outcomeKnown() ? refused : refused(Refusal.CANNOT_BE_RECONSIDERED);
        };
    }

    /** No request is refused for being late alone, and none is answered by a rule (invariants 10 and 16). */
    private static Decision<IdentificationEvent, Refusal> lookAgain(
            IdentificationCase of, Command.RequestReconsideration c) {
        var request = c.request();
        return switch (of.state()) {
            case RG_NEGATIVE, NOT_IDENTIFIED -> {
                if (request.requester() == Requester.FIRST_RESPONDER
                        && !request.by().equals(of.question().firstResponder())) {
                    yield refused(Refusal.NOT_YOUR_REFERRAL);
                }
                if (request.withoutGround()) {
                    yield refused(Refusal.GROUND_REQUIRED);
                }
                yield request.lateWithoutReason(of.decided().on())
                        ? refused(Refusal.NEEDS_REASON)
                        : agreed(request.event(c.at()));
            }
            case RECONSIDERATION -> refused(Refusal.ALREADY_REQUESTED);
            case DETECTED,
                    PRESUMED,
                    RG_PENDING,
                    RG_POSITIVE,
                    IDENTIFIED,
                    UPHELD,
                    JUDICIAL_REVIEW,
                    FORMAL_DECLINED,
                    WITHDRAWN -> refused(Refusal.NOTHING_TO_RECONSIDER);
        };
    }

    static Decision<IdentificationEvent, Refusal> reconsider(IdentificationCase of, Command.DecideReconsideration c) {
        return of.state() != IdentificationCase.State.RECONSIDERATION
                ? refused(Refusal.NOT_REQUESTED)
                : byTheAuthority(of, c.by(), () -> {
                    if (c.answer().decidedOn().isBefore(of.decided().on())) {
                        return refused(Refusal.DECIDED_BEFORE_THE_FIRST);
                    }
                    return c.answer().outcome() == Reconsidered.IDENTIFIED
                                    && !of.decided().conclusive()
                            ? refused(Refusal.NO_REASONABLE_GROUNDS)
                            : all(c.answer().events(c.at()));
                });
    }

    static Decision<IdentificationEvent, Refusal> openReview(IdentificationCase of, Command.OpenJudicialReview c) {
        return of.state() == IdentificationCase.State.UPHELD
                ? agreed(new JudicialReviewOpened(c.at()))
                : refused(Refusal.NOT_UPHELD);
    }

    static Decision<IdentificationEvent, Refusal> decideReview(IdentificationCase of, Command.DecideJudicialReview c) {
        return of.state() == IdentificationCase.State.JUDICIAL_REVIEW
                ? byTheAuthority(of, c.by(), () -> agreed(new JudicialReviewDecided(c.outcome(), c.at())))
                : refused(Refusal.NO_REVIEW_OPEN);
    }

    /** A child's papers go to the guardian and to nobody else (CETS 197 Art. 10(4)). */
    static Decision<IdentificationEvent, Refusal> servePapers(IdentificationCase of, Command.ServePapers c) {
        if (of.decided() == null) {
            return refused(Refusal.NO_DECISION_YET);
        }
        return byTheAuthority(of, c.by(), () -> notTo(of.age().child(), c)
                .<Decision<IdentificationEvent, Refusal>>map(Decision::refused)
                .orElseGet(() -> agreed(new PapersServed(c.on(), c.at()))));
    }

    private static Optional<Refusal> notTo(boolean child, Command.ServePapers c) {
        if (child && !c.guardianAppointed()) {
            return Optional.of(Refusal.NO_GUARDIAN);
        }
        if (child && c.on() != ServedOn.GUARDIAN) {
            return Optional.of(Refusal.CHILD_PAPERS_TO_GUARDIAN);
        }
        return !child && c.on() == ServedOn.GUARDIAN ? Optional.of(Refusal.ADULT_PAPERS_TO_PERSON) : Optional.empty();
    }

    /** Nobody decides on their own referral, and nobody but the authority that was asked. */
    private static Decision<IdentificationEvent, Refusal> byTheAuthority(
            IdentificationCase of, AgencyId by, Supplier<Decision<IdentificationEvent, Refusal>> then) {
        if (by.equals(of.question().firstResponder())) {
            return refused(Refusal.OWN_REFERRAL);
        }
        return by.equals(of.question().authority()) ? then.get() : refused(Refusal.NOT_THE_AUTHORITY);
    }

    private static Decision<IdentificationEvent, Refusal> all(List<IdentificationEvent> events) {
        return new Decision.Agreed<>(events);
    }
}
