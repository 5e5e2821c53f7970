package org.cairn.coordination.consent.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.coordination.ConsentEvent.Giver;

/** Who said yes, how and in which language (ISO/IEC TS 27560 event). */
public record GiveConsent(Giver givenBy, String how, String language, boolean interpreter) {

    public GiveConsent {
        Fields.required("givenBy", givenBy);
        Fields.text("how", how, 80);
        Fields.text("language", language, 8);
    }
}
