package org.cairn.coordination.consent.edge;

import java.time.Instant;
import java.util.Set;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;

/** The question to the person: may this agency know these categories for this purpose, until when? */
public record AskConsent(AgencyId recipient, Set<Category> categories, Purpose purpose, Instant until) {

    public AskConsent {
        Fields.required("recipient", recipient);
        categories = Fields.someOf("categories", categories);
        Fields.required("purpose", purpose);
    }
}
