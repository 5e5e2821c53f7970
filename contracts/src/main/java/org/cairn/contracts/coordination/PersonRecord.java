package org.cairn.contracts.coordination;

import java.util.List;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;

/**
 * What a person has told of themselves; lives sealed in coordination and is copied, cut to consent, into referrals.
 *
 * @param alias the name to call the person by; need not be a real one
 * @param languages ISO 639-2 codes, the one best understood first
 * @param nationalities ISO 3166-1 alpha-2 codes; empty when unknown
 * @param safeContact how and when the person may be reached without danger
 */
public record PersonRecord(
        @In(value = Category.IDENTITY, minimum = true) String alias,
        @In(Category.IDENTITY) String name,
        @In(Category.IDENTITY) Integer birthYear,
        @In(Category.IDENTITY) Sex sex,
        @In(value = Category.IDENTITY, minimum = true) List<String> languages,
        @In(Category.IDENTITY) List<String> nationalities,
        @In(Category.CONTACT) String safeContact,
        @In(Category.NEEDS) List<String> needs) {

    public PersonRecord {
        languages = languages == null ? List.of() : List.copyOf(languages);
        nationalities = nationalities == null ? List.of() : List.copyOf(nationalities);
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** As recorded for help with housing and care; not a statement about a person's gender identity. */
    public enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }
}
