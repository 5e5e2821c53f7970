package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;

/** The person's word that they do not want to return. */
public record CancelReturn(boolean atPersonsWish) {
    public CancelReturn {
        Fields.check(atPersonsWish, "atPersonsWish", "Send true: only the person cancels, or who speaks for them.");
    }
}
