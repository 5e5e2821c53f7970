package org.cairn.coordination.needs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.contracts.coordination.NeedsEvent.Rating;
import org.cairn.contracts.coordination.ServiceType;

/**
 * A kind of service that could be thought of, and the elements that make it so. It ranks nobody and refuses nobody: the list
 * always has the order of the code list, and nothing but the two of them looks at it. To return or to report a crime is never
 * suggested; that wish is the person's own. Pure.
 */
public record Suggestion(ServiceType service, List<Element> because) {

    private static final Map<Element, Set<ServiceType>> IF_SOME_IS_WANTING = Map.of(
            Element.ECONOMIC, EnumSet.of(ServiceType.LIVELIHOOD, ServiceType.EDUCATION),
            Element.FOOD, EnumSet.of(ServiceType.CASH),
            Element.HEALTH, EnumSet.of(ServiceType.HEALTH, ServiceType.MHPSS),
            Element.ENVIRONMENTAL, EnumSet.of(ServiceType.SHELTER),
            Element.PERSONAL, EnumSet.of(ServiceType.SHELTER, ServiceType.MHPSS),
            Element.COMMUNITY, EnumSet.of(ServiceType.MHPSS, ServiceType.FAMILY_TRACING),
            Element.POLITICAL, EnumSet.of(ServiceType.LEGAL_AID),
            Element.LEGAL, EnumSet.of(ServiceType.LEGAL_AID, ServiceType.INTERPRETATION),
            Element.SOCIAL, EnumSet.of(ServiceType.EDUCATION, ServiceType.INTERPRETATION, ServiceType.MHPSS));

    private static final Map<Element, Set<ServiceType>> AND_IF_IT_IS_ACUTE = Map.of(
            Element.ECONOMIC, EnumSet.of(ServiceType.CASH),
            Element.FOOD, EnumSet.of(ServiceType.SHELTER),
            Element.PERSONAL, EnumSet.of(ServiceType.WITNESS_PROTECTION),
            Element.COMMUNITY, EnumSet.of(ServiceType.FOREIGN_WELFARE_CHECK),
            Element.POLITICAL, EnumSet.of(ServiceType.IMMIGRATION_STATUS),
            Element.LEGAL, EnumSet.of(ServiceType.IDENTIFICATION, ServiceType.IMMIGRATION_STATUS));

    /** What could be thought of after that review, whoever of the two sees the need. */
    public static List<Suggestion> after(Review review) {
        return Arrays.stream(ServiceType.values())
                .map(service -> new Suggestion(service, because(service, review)))
                .filter(suggestion -> !suggestion.because().isEmpty())
                .toList();
    }

    private static List<Element> because(ServiceType service, Review review) {
        return Arrays.stream(Element.values())
                .filter(element -> fits(service, element, review.byPerson().get(element))
                        || fits(service, element, review.byCaseworker().get(element)))
                .toList();
    }

    private static boolean fits(ServiceType service, Element element, Rating rating) {
        var wanting = rating == Rating.SOME || rating == Rating.ACUTE;
        return wanting && IF_SOME_IS_WANTING.get(element).contains(service)
                || rating == Rating.ACUTE
                        && AND_IF_IT_IS_ACUTE.getOrDefault(element, Set.of()).contains(service);
    }
}
