package org.cairn.coordination.referral.edge;

import java.util.List;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.coordination.PersonRecord;

/** The agreed fields; one that was not agreed, or holds nothing, is not there at all. */
public record Agreed(
        @In(Category.IDENTITY) String alias,
        @In(Category.IDENTITY) String name,
        @In(Category.IDENTITY) Integer birthYear,
        @In(Category.IDENTITY) PersonRecord.Sex sex,
        @In(Category.IDENTITY) List<String> languages,
        @In(Category.IDENTITY) List<String> nationalities,
        @In(Category.CONTACT) String safeContact,
        @In(Category.NEEDS) List<String> needs) {

    static Agreed of(PersonRecord cut) {
        return new Agreed(
                cut.alias(),
                cut.name(),
                cut.birthYear(),
                cut.sex(),
                filled(cut.languages()),
                filled(cut.nationalities()),
                cut.safeContact(),
                filled(cut.needs()));
    }

    private static List<String> filled(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
