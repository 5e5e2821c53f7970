package org.cairn.coordination.referral;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.coordination.MinimumSet;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PersonRecord;

/** What of a person's record goes into a referral: the fields asked for and nothing beside them. Pure. */
public final class Disclosed {

    private static final Map<String, Category> FIELDS = Arrays.stream(PersonRecord.class.getRecordComponents())
            .collect(Collectors.toMap(
                    component -> component.getName(),
                    component -> component.getAnnotation(In.class).value()));

    private Disclosed() {}

    /** The names of all fields that a record has. */
    public static Set<String> names() {
        return FIELDS.keySet();
    }

    /** The category of each of these fields, in their order. */
    public static Map<String, Category> categoriesOf(List<String> fields) {
        var categories = new LinkedHashMap<String, Category>();
        fields.forEach(field -> categories.put(field, FIELDS.get(field)));
        return categories;
    }

    /** The record cut to these fields. */
    public static PersonRecord cut(PersonRecord whole, List<String> fields) {
        return new PersonRecord(
                fields.contains("alias") ? whole.alias() : null,
                fields.contains("name") ? whole.name() : null,
                fields.contains("birthYear") ? whole.birthYear() : null,
                fields.contains("sex") ? whole.sex() : null,
                fields.contains("languages") ? whole.languages() : List.of(),
                fields.contains("nationalities") ? whole.nationalities() : List.of(),
                fields.contains("safeContact") ? whole.safeContact() : null,
                fields.contains("needs") ? whole.needs() : List.of());
    }

    /** What an addressee may know while it considers. */
    public static MinimumSet minimum(PersonRecord whole, AgeStatus age) {
        return new MinimumSet(
                age, whole.sex(), whole.languages(), !whole.needs().isEmpty());
    }
}
