package org.cairn.coordination.consent.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.coordination.consent.Consent;

/**
 * Who said yes, how and in which language (ISO/IEC TS 27560 event).
 *
 * @param notice which information notice was read or read out, and its version
 * @param childAssents what a child said for themselves; absent when they could not be asked, and for an adult
 */
public record GiveConsent(
        Giver givenBy, String how, String language, boolean interpreter, String notice, Boolean childAssents) {

    public GiveConsent {
        Fields.required("givenBy", givenBy);
        Fields.text("how", how, 80);
        Fields.text("language", language, 8);
        Fields.optionalText("notice", notice, 80);
    }

    Consent.Spoken spoken() {
        return new Consent.Spoken(givenBy, how, language, interpreter, notice, childAssents);
    }
}
