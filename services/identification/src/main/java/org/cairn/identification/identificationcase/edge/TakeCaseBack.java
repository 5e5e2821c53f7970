package org.cairn.identification.identificationcase.edge;

import org.cairn.chassis.http.Fields;

/** The person's word that the case is taken back. */
public record TakeCaseBack(boolean atPersonsWish) {

    public TakeCaseBack {
        Fields.check(atPersonsWish, "atPersonsWish", "Send true: only the person's own wish takes a case back.");
    }
}
