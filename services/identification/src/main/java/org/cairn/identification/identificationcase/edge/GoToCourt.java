package org.cairn.identification.identificationcase.edge;

import org.cairn.chassis.http.Fields;

/** The person's word that somebody above the authority was asked. */
public record GoToCourt(boolean atPersonsWish) {

    public GoToCourt {
        Fields.check(atPersonsWish, "atPersonsWish", "Send true: only the person goes there, or who speaks for them.");
    }
}
