package org.cairn.coordination.agency.edge;

import java.time.Instant;
import java.util.List;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.AgencyEvent.OfferStatus;
import org.cairn.contracts.coordination.AgencyEvent.OffersListed;
import org.cairn.contracts.coordination.AgencyEvent.OutOfHours;
import org.cairn.contracts.coordination.AgencyEvent.ServiceOffer;
import org.cairn.contracts.coordination.ServiceType;

/** One service as its agency describes it (Human Services Data Specification 3.0). */
public record OfferBody(
        String name,
        ServiceType service,
        OfferStatus status,
        String eligibilityDescription,
        Integer minimumAge,
        Integer maximumAge,
        List<String> languages,
        boolean interpretationServices,
        List<String> requiredDocuments,
        List<String> serviceAreas) {

    private static final int OLDEST = 120;
    private static final int MOST = 60;

    public OfferBody {
        Fields.text("name", name, 120);
        Fields.required("service", service);
        Fields.required("status", status);
        Fields.optionalText("eligibilityDescription", eligibilityDescription, 500);
        Fields.between("minimumAge", minimumAge, 0, OLDEST);
        Fields.between("maximumAge", maximumAge, 0, OLDEST);
        Fields.check(
                minimumAge == null || maximumAge == null || minimumAge <= maximumAge,
                "maximumAge",
                "Send an age that is not below minimumAge.");
        languages = Fields.distinct("languages", languages, MOST);
        requiredDocuments = Fields.distinct("requiredDocuments", requiredDocuments, 10);
        for (var i = 0; i < requiredDocuments.size(); i++) {
            Fields.text("requiredDocuments[" + i + "]", requiredDocuments.get(i), 120);
        }
        Fields.someOf("serviceAreas", serviceAreas, MOST);
        serviceAreas = Fields.distinct("serviceAreas", serviceAreas, MOST);
    }

    /** All offers of an agency, and how it is reached at night and at weekends. */
    public record Offers(List<OfferBody> offers, Reached outOfHours) {
        public Offers {
            offers = Fields.listOf("offers", offers, 30);
        }

        OffersListed listed(AgencyId agency, Codes codes, Instant at) {
            for (var i = 0; i < offers.size(); i++) {
                offers.get(i).check("offers[" + i + "].", codes);
            }
            return new OffersListed(
                    agency,
                    offers.stream().map(OfferBody::offer).toList(),
                    outOfHours == null ? null : new OutOfHours(outOfHours.telephone(), outOfHours.hours()),
                    at);
        }
    }

    /** A duty telephone and when it is answered. */
    public record Reached(String telephone, String hours) {
        public Reached {
            Fields.check(
                    Fields.required("telephone", telephone).matches("\\+?[1-9]\\d{1,14}"),
                    "telephone",
                    "Send it as E.164: digits only, beginning with the country code, such as +441632960000.");
            Fields.text("hours", hours, 120);
        }
    }

    private void check(String place, Codes codes) {
        for (var i = 0; i < languages.size(); i++) {
            Fields.check(
                    codes.knows("iso-639-2", languages.get(i)),
                    place + "languages[" + i + "]",
                    "Send a code of ISO 639-2, such as sqi.");
        }
        for (var i = 0; i < serviceAreas.size(); i++) {
            Fields.check(
                    codes.knows("uk-regions", serviceAreas.get(i)) || codes.knows("iso-3166-1", serviceAreas.get(i)),
                    place + "serviceAreas[" + i + "]",
                    "Send a region of the list uk-regions or a country of ISO 3166-1; never an address.");
        }
    }

    private ServiceOffer offer() {
        return new ServiceOffer(
                name,
                service,
                status,
                eligibilityDescription,
                minimumAge,
                maximumAge,
                languages,
                interpretationServices,
                requiredDocuments,
                serviceAreas);
    }
}
