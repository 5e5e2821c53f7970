package org.cairn.shelter.placement.edge;

import java.time.Instant;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.shelter.PlacementEvent.TransferBasis;
import org.cairn.shelter.placement.Placement.Command;

/** On what a move rests and into which region; CONSENT is the worker's statement, the consent itself is in coordination. */
public record TransferRequest(TransferBasis basis, String regionTo) {

    public TransferRequest {
        Fields.required("basis", basis);
        Fields.required("regionTo", regionTo);
    }

    Command command(Codes codes, boolean reviewDue, Instant at) {
        Fields.check(codes.knows("uk-regions", regionTo), "regionTo", "Use a code of the list uk-regions.");
        return new Command.RequestTransfer(basis, regionTo, reviewDue, at);
    }
}
