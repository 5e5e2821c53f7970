package org.cairn.repatriation.returncase;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.contracts.repatriation.Wellbeing;
import org.cairn.repatriation.returncase.ReturnCase.State;

/** The rules from the departure to a year after the arrival. Pure. */
final class AbroadRules {

    /** With the report of this month the return is complete. */
    static final int LAST_MONTH = 12;

    private AbroadRules() {}

    static Decision<ReturnEvent, Refusal> arrive(ReturnCase of, Command.ConfirmArrival c) {
        return switch (of.reached()) {
            case DEPARTED -> agreed(new ReturnEvent.ArrivalConfirmed(c.at()));
            case ARRIVED, REINTEGRATION, MONITORING -> refused(ReturnRefusal.ALREADY_ARRIVED);
            case State _ -> refused(notThere(of));
        };
    }

    static Decision<ReturnEvent, Refusal> step(ReturnCase of, Command.RecordStep c) {
        return switch (of.reached()) {
            case ARRIVED, REINTEGRATION, MONITORING ->
                agreed(new ReturnEvent.ReintegrationStepRecorded(c.step(), c.at()));
            case State _ -> refused(notThere(of));
        };
    }

    /** Danger is heard in every month, and also of somebody whose arrival nobody confirmed. */
    static Decision<ReturnEvent, Refusal> report(ReturnCase of, Command.Report c) {
        var there =
                switch (of.reached()) {
                    case ARRIVED, REINTEGRATION, MONITORING -> true;
                    case DEPARTED -> c.reRisk();
                    case State _ -> false;
                };
        if (!there) {
            return refused(notThere(of));
        }
        var told = new ReturnEvent.MonitoringReported(c.month(), c.wellbeing(), c.reRisk(), c.at());
        if (c.reRisk()) {
            return agreed(told, new ReturnEvent.ReRiskFound(c.at()));
        }
        return c.month() >= LAST_MONTH && c.wellbeing() != Wellbeing.NOT_REACHED
                ? agreed(told, new ReturnEvent.Completed(c.at()))
                : agreed(told);
    }

    /** Why nothing of the preparation can be changed any more. */
    static ReturnRefusal tooLate(ReturnCase of) {
        return switch (of.reached()) {
            case UNASKED -> ReturnRefusal.UNKNOWN_RETURN;
            case DEPARTED, ARRIVED, REINTEGRATION, MONITORING -> ReturnRefusal.ALREADY_DEPARTED;
            case State _ -> ReturnRefusal.OVER;
        };
    }

    static boolean underWay(ReturnCase of) {
        return of.prepared() || tooLate(of) == ReturnRefusal.ALREADY_DEPARTED;
    }

    private static ReturnRefusal notThere(ReturnCase of) {
        return of.prepared()
                ? ReturnRefusal.NOT_DEPARTED
                : tooLate(of) == ReturnRefusal.ALREADY_DEPARTED ? ReturnRefusal.NOT_ARRIVED : tooLate(of);
    }
}
