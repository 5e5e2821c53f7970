package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Fields;

/** To which country a complaint goes on, an ISO 3166-1 code. */
public record Complaint(String country) {

    public Complaint {
        Fields.required("country", country);
    }

    String country(Codes codes) {
        Fields.check(codes.knows("iso-3166-1", country), "country", "Send a code of the list iso-3166-1.");
        return country;
    }
}
