package org.cairn.repatriation.returncase;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.contracts.repatriation.HaltCause;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.ReturnEvent.Halted;
import org.cairn.contracts.repatriation.Risk;
import org.cairn.repatriation.returncase.ReturnCase.State;

/** The rules from the wish to the departure; {@link ApproachRules} speak to States, {@link WaitingRules} watch the time, {@link AbroadRules} go on. Pure. */
final class ReturnRules {

    private ReturnRules() {}

    static Decision<ReturnEvent, Refusal> decide(ReturnCase of, Command command) {
        return switch (command) {
            case Command.Request c -> request(of, c);
            case Command.Cancel c -> cancel(of, c);
            case Command.RaiseAlert c -> WaitingRules.raise(of, c);
            case Command.WarnOfDeadline c -> WaitingRules.warn(of, c);
            case Command.NoteMissedDeadline c -> WaitingRules.miss(of, c);
            case Command.Heed c -> heed(of, c);
            case Command.ConfirmArrival c -> AbroadRules.arrive(of, c);
            case Command.RecordStep c -> AbroadRules.step(of, c);
            case Command.Report c -> AbroadRules.report(of, c);
            case Command _ when of.reached() == State.UNASKED -> refused(ReturnRefusal.UNKNOWN_RETURN);
            case Command _ when !of.prepared() -> refused(AbroadRules.tooLate(of));
            case Command.Counsel c -> agreed(new ReturnEvent.Counselled(c.language(), c.at()));
            case Command.RecordVoluntariness c -> hear(of, c);
            case Command.AssessRisk c -> weigh(of, c);
            case Command.DetermineBestInterests c -> determine(of, c);
            case Command.RequestVerification c -> ApproachRules.verify(of, c);
            case Command.ConfirmNationality c -> ApproachRules.confirm(of, c);
            case Command.RequestDocument c -> ApproachRules.requestDocument(of, c);
            case Command.IssueDocument c -> ApproachRules.issue(of, c);
            case Command.SendPacket c -> ApproachRules.send(of, c);
            case Command.ReportDetention c ->
                of.travel().detained() ? agreed() : agreed(new ReturnEvent.Detained(c.at()));
            case Command.ReportRelease c ->
                of.travel().detained() ? agreed(new ReturnEvent.FreedFromDetention(c.at())) : agreed();
            case Command.Escalate c -> WaitingRules.escalate(of, c);
            case Command.AgreePlan c -> plan(of, c);
            case Command.ConfirmReception c -> receive(of, c);
            case Command.MakeReady c -> ready(of, c);
            case Command.Depart c -> depart(of, c);
        };
    }

    /** One return at a time, and for a child only the guardian asks. */
    private static Decision<ReturnEvent, Refusal> request(ReturnCase of, Command.Request c) {
        var asked = c.asked();
        if (of.reached() != State.UNASKED || c.underWay()) {
            return refused(ReturnRefusal.UNDER_WAY);
        }
        return c.around().child() && !speaks(asked.byGuardian(), c.around())
                ? refused(ReturnRefusal.GUARDIAN_ASKS)
                : agreed(new ReturnEvent.Requested(
                        asked.id(), asked.agency(), asked.initiator(), asked.country(), c.at()));
    }

    /** The person's no counts at once, in every state before the departure; a second no changes nothing. */
    private static Decision<ReturnEvent, Refusal> cancel(ReturnCase of, Command.Cancel c) {
        return of.prepared()
                ? agreed(new ReturnEvent.Cancelled(c.at()))
                : of.reached() == State.CANCELLED ? agreed() : refused(AbroadRules.tooLate(of));
    }

    private static Decision<ReturnEvent, Refusal> hear(ReturnCase of, Command.RecordVoluntariness c) {
        if (!of.hasReached(State.COUNSELLED)) {
            return refused(ReturnRefusal.NOT_COUNSELLED);
        }
        if (c.voluntary() && c.around().child() && !speaks(c.byGuardian(), c.around())) {
            return refused(ReturnRefusal.GUARDIAN_ANSWERS);
        }
        var answer = new ReturnEvent.VoluntarinessRecorded(c.voluntary(), c.byGuardian(), c.at());
        return c.voluntary() ? agreed(answer) : halting(of, answer, new Halted(HaltCause.NOT_VOLUNTARY, c.at()));
    }

    private static Decision<ReturnEvent, Refusal> weigh(ReturnCase of, Command.AssessRisk c) {
        var found = c.found();
        if (!of.hasReached(State.VOLUNTARINESS_CONFIRMED)) {
            return refused(ReturnRefusal.NOT_CONFIRMED);
        }
        var assessed = new ReturnEvent.RiskAssessed(
                found.result(), found.detail(), found.on(), found.routeReassessed(), c.at());
        return found.result() == Risk.UNSAFE
                ? halting(of, assessed, new Halted(HaltCause.UNSAFE, c.at()))
                : agreed(assessed);
    }

    private static Decision<ReturnEvent, Refusal> determine(ReturnCase of, Command.DetermineBestInterests c) {
        if (!c.child()) {
            return refused(ReturnRefusal.NOT_A_CHILD);
        }
        var found = new ReturnEvent.BestInterestsDetermined(c.so(), c.caregiverAssessed(), c.at());
        return c.so() ? agreed(found) : halting(of, found, new Halted(HaltCause.NOT_IN_BEST_INTERESTS, c.at()));
    }

    /** What halts it takes the readiness away, too. */
    private static Decision<ReturnEvent, Refusal> halting(ReturnCase of, ReturnEvent answer, Halted halted) {
        return of.reached() == State.READY
                ? agreed(answer, halted, new ReturnEvent.HeldBack(halted.at()))
                : agreed(answer, halted);
    }

    /** A later plan takes the place of the earlier, also when the person was ready to go. */
    private static Decision<ReturnEvent, Refusal> plan(ReturnCase of, Command.AgreePlan c) {
        if (!of.hasReached(State.DOCS_ISSUED)) {
            return refused(ReturnRefusal.NO_DOCUMENT_YET);
        }
        if (of.answers().halt() != null) {
            return refused(ReturnRefusal.HALTED_NOW);
        }
        var plan = c.plan();
        return c.consented()
                ? agreed(new ReturnEvent.PlanAgreed(
                        plan.receiving(), plan.contacts(), plan.plan(), plan.travelFrom(), plan.travelTo(), c.at()))
                : refused(ReturnRefusal.NO_CONSENT_TO_RECEIVING);
    }

    private static Decision<ReturnEvent, Refusal> receive(ReturnCase of, Command.ConfirmReception c) {
        var plan = of.travel().plan();
        if (plan == null || !c.by().equals(plan.receiving())) {
            return refused(ReturnRefusal.NO_PLAN);
        }
        return of.travel().received() ? agreed() : agreed(new ReturnEvent.ReceptionConfirmed(c.at()));
    }

    private static Decision<ReturnEvent, Refusal> ready(ReturnCase of, Command.MakeReady c) {
        var obstacles = DepartureGate.obstacles(of, c.now());
        if (!obstacles.isEmpty()) {
            return refused(obstacles.getFirst());
        }
        return of.reached() == State.READY
                ? refused(ReturnRefusal.ALREADY_READY)
                : agreed(new ReturnEvent.Readied(c.at()));
    }

    /** The gate is gone through once more: what was true at readiness may be true no longer. */
    private static Decision<ReturnEvent, Refusal> depart(ReturnCase of, Command.Depart c) {
        var obstacles = DepartureGate.obstacles(of, c.now());
        if (!obstacles.isEmpty()) {
            return refused(obstacles.getFirst());
        }
        return of.reached() == State.READY
                ? agreed(new ReturnEvent.Departed(c.at()))
                : refused(ReturnRefusal.NOT_READY);
    }

    /** What comes up after the readiness takes it back; nothing else changes by it. */
    private static Decision<ReturnEvent, Refusal> heed(ReturnCase of, Command.Heed c) {
        var stands = of.reached() == State.READY
                && !DepartureGate.obstacles(of, c.now()).isEmpty();
        return stands ? agreed(new ReturnEvent.HeldBack(c.at())) : agreed();
    }

    private static boolean speaks(boolean byGuardian, Surroundings around) {
        return byGuardian && around.guardian();
    }
}
