package org.cairn.coordination.dependant.edge;

import java.util.List;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.DependantEvent.Relation;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.EntryChannel;
import org.cairn.contracts.coordination.PathwayEvent.TraffickingScope;
import org.cairn.contracts.coordination.PersonRecord.Sex;
import org.cairn.coordination.pathway.edge.OpenPathway;

/**
 * Somebody close to the person who is in danger, as far as is known; goes into a record of their own.
 *
 * @param alias the name to call them by; their name serves where there is none
 * @param region where they are; the region of the person's pathway when absent
 * @param coordinatingAgency who coordinates their pathway; the jurisdiction's default when absent
 */
public record NewDependant(
        Relation relation,
        String alias,
        String name,
        Integer birthYear,
        Sex sex,
        List<String> languages,
        List<String> nationalities,
        String safeContact,
        AgeStatus age,
        String region,
        AgencyId coordinatingAgency) {

    public NewDependant {
        Fields.required("relation", relation);
        if (alias == null) {
            Fields.text("alias", name, 80);
        }
        age = age == null ? AgeStatus.UNKNOWN : age;
        languages = Fields.listOf("languages", languages, 10);
        nationalities = Fields.listOf("nationalities", nationalities, 10);
    }

    /** What opens a pathway of their own, under the law of the person's; nothing in it names the person. */
    OpenPathway opening(PathwayEvent.Opened of) {
        var person = new OpenPathway.NewPerson(
                alias == null ? name : alias, name, birthYear, sex, languages, nationalities, safeContact, List.of());
        return new OpenPathway(
                of.jurisdiction(),
                EntryChannel.OTHER,
                region == null ? of.region() : region,
                TraffickingScope.UNKNOWN,
                false,
                age,
                coordinatingAgency,
                person,
                List.of(),
                null,
                false,
                null);
    }
}
