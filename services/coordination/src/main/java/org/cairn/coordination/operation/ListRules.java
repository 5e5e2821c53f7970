package org.cairn.coordination.operation;

import static org.cairn.chassis.Decision.agreed;
import static org.cairn.chassis.Decision.refused;

import org.cairn.chassis.Decision;
import org.cairn.contracts.coordination.OperationEvent;
import org.cairn.coordination.operation.Operation.Command;
import org.cairn.coordination.operation.PeopleList.Standing;

/** Four eyes for every list of an operation's people: one asks and says why, somebody of another agency agrees, then it is read once. Pure. */
final class ListRules {

    private ListRules() {}

    static Decision<OperationEvent, OperationRefusal> ask(Tally tally, Command.AskList ask) {
        return tally.takesPart(ask.agency())
                ? agreed(new OperationEvent.ListAsked(
                        ask.list(), ask.agency(), ask.by(), ask.purpose(), ask.reason(), ask.at()))
                : refused(OperationRefusal.NOT_TAKING_PART);
    }

    static Decision<OperationEvent, OperationRefusal> agree(Tally tally, Command.AgreeList agree) {
        var list = tally.lists().get(agree.list());
        if (list == null) {
            return refused(OperationRefusal.UNKNOWN_LIST);
        }
        if (list.by().equals(agree.by())) {
            return refused(OperationRefusal.AGREES_WITH_ITSELF);
        }
        if (list.agency().equals(agree.agency())) {
            return refused(OperationRefusal.SAME_AGENCY);
        }
        return list.standing() == Standing.ASKED
                ? agreed(new OperationEvent.ListAgreed(agree.list(), agree.agency(), agree.by(), agree.at()))
                : refused(OperationRefusal.AGREED_ALREADY);
    }

    static Decision<OperationEvent, OperationRefusal> read(Tally tally, Command.ReadList read) {
        var list = tally.lists().get(read.list());
        if (list == null) {
            return refused(OperationRefusal.UNKNOWN_LIST);
        }
        if (!list.agency().equals(read.agency())) {
            return refused(OperationRefusal.NOT_YOUR_LIST);
        }
        return switch (list.standing()) {
            case ASKED -> refused(OperationRefusal.NOT_AGREED);
            case AGREED -> agreed(new OperationEvent.ListRead(read.list(), read.at()));
            case READ -> refused(OperationRefusal.READ_ALREADY);
        };
    }
}
