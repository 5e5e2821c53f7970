package org.cairn.repatriation.returncase;

import org.cairn.contracts.repatriation.HaltCause;
import org.cairn.contracts.repatriation.Initiator;
import org.cairn.contracts.repatriation.ReturnEvent.BestInterestsDetermined;
import org.cairn.contracts.repatriation.ReturnEvent.RiskAssessed;
import org.cairn.contracts.repatriation.ReturnEvent.VoluntarinessRecorded;
import org.cairn.contracts.repatriation.Risk;

/**
 * What was asked before anybody may go, and the latest answer to each question; null while there is none.
 *
 * @param initiator who asked for the return
 */
public record Answers(
        Initiator initiator, VoluntarinessRecorded will, RiskAssessed risk, BestInterestsDetermined bestInterests) {

    /** Nothing was answered. */
    static final Answers NONE = new Answers(null, null, null, null);

    Answers by(Initiator who) {
        return new Answers(who, will, risk, bestInterests);
    }

    Answers answered(VoluntarinessRecorded answer) {
        return new Answers(initiator, answer, risk, bestInterests);
    }

    Answers weighed(RiskAssessed found) {
        return new Answers(initiator, will, found, bestInterests);
    }

    Answers determined(BestInterestsDetermined found) {
        return new Answers(initiator, will, risk, found);
    }

    /** What stops it, or null: the person's no first, then the danger, then the best interests of the child. */
    public HaltCause halt() {
        if (will != null && !will.voluntary()) {
            return HaltCause.NOT_VOLUNTARY;
        }
        if (risk != null && risk.result() == Risk.UNSAFE) {
            return HaltCause.UNSAFE;
        }
        return bestInterests != null && !bestInterests.inBestInterests() ? HaltCause.NOT_IN_BEST_INTERESTS : null;
    }
}
