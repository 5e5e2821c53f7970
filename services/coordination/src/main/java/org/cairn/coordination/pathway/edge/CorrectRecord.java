package org.cairn.coordination.pathway.edge;

import java.util.List;
import java.util.Set;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.coordination.PersonEvent.CorrectionReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.contracts.coordination.PersonRecord.Sex;

/**
 * What shall change in the person's record, and why; a field that is absent stays as it is.
 *
 * @param remove names of fields that shall be empty from now on, such as a contact that is no longer safe
 */
public record CorrectRecord(
        String alias,
        String name,
        Integer birthYear,
        Sex sex,
        List<String> languages,
        List<String> nationalities,
        String safeContact,
        List<String> needs,
        List<String> remove,
        CorrectionReason reason) {

    private static final Set<String> REMOVABLE =
            Set.of("name", "birthYear", "languages", "nationalities", "safeContact", "needs");

    public CorrectRecord {
        if (alias != null) {
            Fields.text("alias", alias, 80);
        }
        Fields.optionalText("name", name, 160);
        Fields.between("birthYear", birthYear, 1900, 2100);
        Fields.listOf("languages", languages, 10);
        Fields.listOf("nationalities", nationalities, 10);
        Fields.optionalText("safeContact", safeContact, 500);
        Fields.listOf("needs", needs, 30).forEach(need -> Fields.text("needs", need, 120));
        remove = Fields.distinct("remove", remove, REMOVABLE.size());
        Fields.check(
                REMOVABLE.containsAll(remove),
                "remove",
                "Use name, birthYear, languages, nationalities, safeContact or needs.");
        Fields.required("reason", reason);
    }

    /** The record as it shall stand. */
    PersonRecord on(PersonRecord before) {
        return new PersonRecord(
                next("alias", alias, before.alias()),
                next("name", name, before.name()),
                next("birthYear", birthYear, before.birthYear()),
                next("sex", sex, before.sex()),
                next("languages", languages, before.languages()),
                next("nationalities", nationalities, before.nationalities()),
                next("safeContact", safeContact, before.safeContact()),
                next("needs", needs, before.needs()));
    }

    private <T> T next(String field, T sent, T before) {
        if (remove.contains(field)) {
            return null;
        }
        return sent == null ? before : sent;
    }
}
