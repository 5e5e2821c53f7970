package org.cairn.coordination.consent.edge;

import java.time.Instant;
import org.cairn.chassis.http.Fields;

/** When the person wants to be asked again. */
public record DeferConsent(Instant askAgainAt) {

    public DeferConsent {
        Fields.required("askAgainAt", askAgainAt);
    }
}
