package org.cairn.repatriation.returncase;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import org.cairn.chassis.Decision;
import org.cairn.chassis.Refusal;
import org.cairn.contracts.repatriation.ReturnEvent;
import org.cairn.repatriation.returncase.Command.Approach;
import org.cairn.repatriation.returncase.ReturnCase.State;

/** The rules of going to a State for its word on a nationality and for a document (Palermo Protocol Art. 8(3) and 8(4)). Pure. */
final class ApproachRules {

    private ApproachRules() {}

    static Decision<ReturnEvent, Refusal> verify(ReturnCase of, Command.RequestVerification c) {
        return switch (of.reached()) {
            case RISK_ASSESSED ->
                approach(of, c.approach(), new ReturnEvent.NationalityVerificationRequested(c.country(), c.at()));
            case State earlier when earlier.compareTo(State.RISK_ASSESSED) < 0 -> mayNot(c.approach());
            case State _ -> refused(ReturnRefusal.ALREADY_ASKED);
        };
    }

    static Decision<ReturnEvent, Refusal> confirm(ReturnCase of, Command.ConfirmNationality c) {
        return of.reached() == State.NATIONALITY_VERIFICATION
                ? agreed(new ReturnEvent.NationalityConfirmed(c.at()))
                : refused(ReturnRefusal.NOT_ASKED);
    }

    /** A document may be asked for elsewhere while a State does not answer. */
    static Decision<ReturnEvent, Refusal> requestDocument(ReturnCase of, Command.RequestDocument c) {
        return switch (of.reached()) {
            case RISK_ASSESSED, NATIONALITY_VERIFICATION, NATIONALITY_VERIFIED, DOCS_REQUESTED ->
                approach(of, c.approach(), new ReturnEvent.TravelDocumentRequested(c.kind(), c.at()));
            case State earlier when earlier.compareTo(State.RISK_ASSESSED) < 0 -> mayNot(c.approach());
            case State _ -> refused(ReturnRefusal.ALREADY_ISSUED);
        };
    }

    /** It may come while the return is halted, and it may be one that the person had all the time. */
    static Decision<ReturnEvent, Refusal> issue(ReturnCase of, Command.IssueDocument c) {
        if (!of.hasReached(State.RISK_ASSESSED)) {
            return refused(ReturnRefusal.RISK_FIRST);
        }
        return of.travel().document()
                ? refused(ReturnRefusal.ALREADY_ISSUED)
                : agreed(new ReturnEvent.TravelDocumentIssued(of.travel().waitingDays(c.at(), c.zone()), c.at()));
    }

    static Decision<ReturnEvent, Refusal> send(ReturnCase of, Command.SendPacket c) {
        var packet = c.packet();
        if (c.approach().consented() && packet.tells(c.agencies())) {
            return refused(ReturnRefusal.PACKET_TELLS);
        }
        return approach(
                of,
                c.approach(),
                new ReturnEvent.PacketSent(
                        packet.consulate(),
                        packet.name(),
                        packet.born(),
                        packet.nationality(),
                        packet.photo(),
                        c.at()));
    }

    /** Before anything else it is asked whether the person agreed. */
    private static Decision<ReturnEvent, Refusal> approach(ReturnCase of, Approach approach, ReturnEvent step) {
        if (!approach.consented()) {
            return refused(ReturnRefusal.NO_CONSENT);
        }
        if (approach.around().child() && !approach.around().guardian()) {
            return refused(ReturnRefusal.NO_GUARDIAN);
        }
        if (!of.hasReached(State.RISK_ASSESSED)) {
            return refused(ReturnRefusal.RISK_FIRST);
        }
        return of.answers().halt() != null ? refused(ReturnRefusal.HALTED_NOW) : agreed(step);
    }

    private static Decision<ReturnEvent, Refusal> mayNot(Approach approach) {
        return refused(approach.consented() ? ReturnRefusal.RISK_FIRST : ReturnRefusal.NO_CONSENT);
    }
}
