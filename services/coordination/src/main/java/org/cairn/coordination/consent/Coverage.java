package org.cairn.coordination.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Purpose;

/** What the person's standing answers allow an agency to know for a purpose. Pure. */
public record Coverage(List<Consent.Terms> standing) {

    /** Only answers that are yes and have not run out count. */
    public static Coverage of(Collection<Consent> consents, Instant now) {
        return new Coverage(consents.stream()
                .filter(Consent.Standing.class::isInstance)
                .map(Consent::termsOf)
                .filter(terms -> terms.until().isAfter(now))
                .toList());
    }

    /** The categories covered for that agency and purpose. */
    public Set<Category> of(AgencyId agency, Purpose purpose) {
        return standing.stream()
                .filter(terms -> terms.recipient().equals(agency) && terms.purpose() == purpose)
                .flatMap(terms -> terms.categories().stream())
                .collect(Collectors.toSet());
    }

    /** The first field, by name, that some agency would get without consent; nothing when all are covered. */
    public Optional<String> firstGap(Map<String, Category> fields, Collection<AgencyId> agencies, Purpose purpose) {
        return fields.entrySet().stream()
                .filter(field -> agencies.stream()
                        .anyMatch(agency -> !of(agency, purpose).contains(field.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
