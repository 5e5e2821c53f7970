package org.cairn.coordination.pathway.edge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.coordination.ConsentEvent.Giver;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.EntryChannel;
import org.cairn.contracts.coordination.PathwayEvent.TraffickingScope;
import org.cairn.contracts.coordination.PersonRecord.Sex;

/**
 * What a caseworker sends to open a pathway.
 *
 * @param earlierCaseId the caller's name for an earlier pathway of the same person; null when there is none
 * @param recoveryToken what the person shows to prove that an earlier pathway is theirs, whoever led it; null when they show nothing
 * @param linkedByPerson whether the person said so themselves; nobody else may link two pathways
 */
public record OpenPathway(
        String jurisdiction,
        EntryChannel entryChannel,
        String region,
        TraffickingScope traffickingScope,
        boolean anonymous,
        AgeStatus age,
        AgencyId coordinatingAgency,
        NewPerson person,
        List<NewConsent> consents,
        PathwayId earlierCaseId,
        boolean linkedByPerson,
        String recoveryToken) {

    public OpenPathway {
        Fields.text("jurisdiction", jurisdiction, 40);
        Fields.required("entryChannel", entryChannel);
        Fields.text("region", region, 80);
        traffickingScope = traffickingScope == null ? TraffickingScope.UNKNOWN : traffickingScope;
        Fields.required("age", age);
        Fields.required("person", person);
        consents = Fields.listOf("consents", consents, 20);
        Fields.optionalText("recoveryToken", recoveryToken, 80);
        Fields.check(
                recoveryToken == null || earlierCaseId == null, "recoveryToken", "Send either this or earlierCaseId.");
    }

    /** What the person told, as far as they wish. */
    public record NewPerson(
            String alias,
            String name,
            Integer birthYear,
            Sex sex,
            List<String> languages,
            List<String> nationalities,
            String safeContact,
            List<String> needs) {
        public NewPerson {
            Fields.text("alias", alias, 80);
            Fields.optionalText("name", name, 160);
            Fields.between("birthYear", birthYear, 1900, 2100);
            sex = sex == null ? Sex.UNKNOWN : sex;
            languages = Fields.listOf("languages", languages, 10);
            nationalities = Fields.listOf("nationalities", nationalities, 10);
            Fields.optionalText("safeContact", safeContact, 500);
            needs = Fields.listOf("needs", needs, 30);
            needs.forEach(need -> Fields.text("needs", need, 120));
        }
    }

    /** A consent asked for and given at this first meeting. */
    public record NewConsent(
            AgencyId recipient,
            Set<Category> categories,
            Purpose purpose,
            Instant until,
            Giver givenBy,
            String how,
            String language,
            boolean interpreter,
            String notice,
            Boolean childAssents) {
        public NewConsent {
            Fields.required("recipient", recipient);
            categories = Fields.someOf("categories", categories);
            Fields.required("purpose", purpose);
            Fields.required("givenBy", givenBy);
            Fields.text("how", how, 80);
            Fields.text("language", language, 8);
            Fields.optionalText("notice", notice, 80);
        }
    }
}
