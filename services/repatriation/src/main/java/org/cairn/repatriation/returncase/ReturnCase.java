package org.cairn.repatriation.returncase;

import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.contracts.repatriation.ReturnEvent;

/**
 * A person's way back to a country that they call theirs, from the wish to a year after the arrival (Palermo Protocol Art. 8;
 * CETS 197 Art. 16). Pure.
 *
 * @param reached how far it came, whatever stops it now; {@link #state()} says how it stands
 */
public record ReturnCase(State reached, Answers answers, Travel travel) {

    /** Nobody has asked for one. */
    public static final ReturnCase NONE = new ReturnCase(State.UNASKED, Answers.NONE, Travel.NONE);

    /** How it stands. Nobody sets HALTED and STALLED: they follow from the answers and from the waiting. */
    public enum State {
        UNASKED,
        REQUESTED,
        COUNSELLED,
        VOLUNTARINESS_CONFIRMED,
        RISK_ASSESSED,
        NATIONALITY_VERIFICATION,
        NATIONALITY_VERIFIED,
        DOCS_REQUESTED,
        DOCS_ISSUED,
        PLAN_AGREED,
        READY,
        STALLED,
        HALTED,
        CANCELLED,
        DEPARTED,
        ARRIVED,
        REINTEGRATION,
        MONITORING,
        RE_RISK,
        COMPLETED
    }

    /** The rules stand in {@link ReturnRules} and those it names; what no line allows is refused. */
    public static Decision<ReturnEvent, Refusal> decide(ReturnCase of, Command command) {
        return ReturnRules.decide(of, command);
    }

    /** Facts folded into state. No default: a new event does not compile until it is handled here. */
    public static ReturnCase evolve(ReturnCase of, ReturnEvent event) {
        return switch (event) {
            case ReturnEvent.Requested e -> of.at(State.REQUESTED).with(of.answers.by(e.initiator()));
            case ReturnEvent.Counselled _ -> of.atLeast(State.COUNSELLED);
            case ReturnEvent.VoluntarinessRecorded e -> of.willing(e);
            case ReturnEvent.RiskAssessed e -> of.atLeast(State.RISK_ASSESSED).with(of.answers.weighed(e));
            case ReturnEvent.BestInterestsDetermined e -> of.with(of.answers.determined(e));
            case ReturnEvent.Halted _ -> of;
            case ReturnEvent.NationalityVerificationRequested e ->
                of.at(State.NATIONALITY_VERIFICATION).with(of.travel.waitingSince(e.at()));
            case ReturnEvent.NationalityConfirmed _ ->
                of.at(State.NATIONALITY_VERIFIED).with(of.travel.answered());
            case ReturnEvent.TravelDocumentRequested e ->
                of.at(State.DOCS_REQUESTED).with(of.travel.waitingSince(e.at()));
            case ReturnEvent.TravelDocumentIssued _ ->
                of.at(State.DOCS_ISSUED).with(of.travel.answered().documented());
            case ReturnEvent.PacketSent _ -> of;
            case ReturnEvent.Stalled _ -> of.with(of.travel.stalling());
            case ReturnEvent.Detained _ -> of.with(of.travel.detained(true));
            case ReturnEvent.FreedFromDetention _ -> of.with(of.travel.detained(false));
            case ReturnEvent.Escalated e -> of.with(of.travel.escalated(e.to()));
            case ReturnEvent.PlanAgreed e -> of.at(State.PLAN_AGREED).with(of.travel.planned(e));
            case ReturnEvent.ReceptionConfirmed _ -> of.with(of.travel.expected());
            case ReturnEvent.Readied _ -> of.at(State.READY);
            case ReturnEvent.HeldBack _ -> of.at(State.PLAN_AGREED);
            case ReturnEvent.Departed _ -> of.at(State.DEPARTED);
            case ReturnEvent.ArrivalConfirmed _ -> of.at(State.ARRIVED);
            case ReturnEvent.ReintegrationStepRecorded _ -> of.atLeast(State.REINTEGRATION);
            case ReturnEvent.MonitoringReported _ -> of.at(State.MONITORING);
            case ReturnEvent.ReRiskFound _ -> of.at(State.RE_RISK);
            case ReturnEvent.Cancelled _ -> of.at(State.CANCELLED);
            case ReturnEvent.Completed _ -> of.at(State.COMPLETED);
            case ReturnEvent.DeadlineApproaching _, ReturnEvent.DeadlineMissed _ -> of;
        };
    }

    /** How it stands now. */
    public State state() {
        return prepared() && answers.halt() != null
                ? State.HALTED
                : prepared() && travel.stalled() ? State.STALLED : reached;
    }

    /** Whether it goes on: before the departure or after it, but not over. */
    public boolean underWay() {
        return AbroadRules.underWay(this);
    }

    /** Whether the person has not left and may still. */
    public boolean prepared() {
        return reached.compareTo(State.REQUESTED) >= 0 && reached.compareTo(State.READY) <= 0;
    }

    boolean hasReached(State least) {
        return reached.compareTo(least) >= 0;
    }

    private ReturnCase at(State next) {
        return new ReturnCase(next, answers, travel);
    }

    private ReturnCase atLeast(State least) {
        return hasReached(least) ? this : at(least);
    }

    private ReturnCase with(Answers next) {
        return new ReturnCase(reached, next, travel);
    }

    private ReturnCase with(Travel next) {
        return new ReturnCase(reached, answers, next);
    }

    /** Only a yes leads on. */
    private ReturnCase willing(ReturnEvent.VoluntarinessRecorded answer) {
        var told = with(answers.answered(answer));
        return answer.voluntary() ? told.atLeast(State.VOLUNTARINESS_CONFIRMED) : told;
    }
}
