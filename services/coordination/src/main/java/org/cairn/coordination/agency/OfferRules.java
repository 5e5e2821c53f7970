package org.cairn.coordination.agency;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.contracts.coordination.AgencyEvent.OffersListed;
import org.cairn.contracts.coordination.AgencyEvent.OutOfHours;
import org.cairn.contracts.coordination.AgencyEvent.ServiceOffer;

/** Tells whether what an agency says of its services betrays where its house stands. Pure. */
final class OfferRules {

    /** Postcode; house number and street, either way round; coordinates; a link, which mostly leads to a map. */
    private static final List<Pattern> PLACES = Stream.of(
                    "\\b[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}\\b",
                    "\\b\\d{1,4}[a-z]?,?\\s+(\\p{L}[\\p{L}'.-]*\\s+){1,3}"
                            + "(street|st|road|rd|lane|ln|avenue|ave|close|drive|way|court|terrace|place|square|gardens|"
                            + "crescent|row|hill|walk|quay|mews|grove|park)\\b",
                    "\\b(stra(ß|ss)e|rue|via|calle|rruga|strada|ulica|ul\\.)\\s+[^\\n]{0,40}\\d",
                    "\\p{L}(stra(ß|ss)e|weg|gasse|platz)\\s+\\d",
                    "-?\\d{1,3}\\.\\d{3,}\\s*[,;/ ]\\s*-?\\d{1,3}\\.\\d{3,}",
                    "\\b(https?://|www\\.)")
            .map(place -> Pattern.compile(place, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    private OfferRules() {}

    static boolean tellAPlace(OffersListed listed) {
        return Stream.concat(listed.offers().stream().flatMap(OfferRules::texts), hours(listed.outOfHours()))
                .filter(Objects::nonNull)
                .anyMatch(OfferRules::isAPlace);
    }

    private static Stream<String> texts(ServiceOffer offer) {
        return Stream.concat(
                Stream.of(offer.name(), offer.eligibilityDescription()), offer.requiredDocuments().stream());
    }

    private static Stream<String> hours(OutOfHours outOfHours) {
        return outOfHours == null ? Stream.empty() : Stream.of(outOfHours.hours());
    }

    private static boolean isAPlace(String text) {
        return PLACES.stream().anyMatch(place -> place.matcher(text).find());
    }
}
