package org.cairn.coordination.consent.edge;

import java.time.Instant;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.coordination.consent.Consent;

/** Until when the person said yes once more; who said it, how and in which language (ISO/IEC TS 27560 event). */
public record RenewConsent(
        Instant until,
        Giver givenBy,
        String how,
        String language,
        boolean interpreter,
        String notice,
        Boolean childAssents) {

    public RenewConsent {
        Fields.required("until", until);
        Fields.required("givenBy", givenBy);
        Fields.text("how", how, 80);
        Fields.text("language", language, 8);
        Fields.optionalText("notice", notice, 80);
    }

    Consent.Spoken spoken() {
        return new Consent.Spoken(givenBy, how, language, interpreter, notice, childAssents);
    }
}
