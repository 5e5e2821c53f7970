package org.cairn.coordination.operation.edge;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.TraffickingScope;
import org.cairn.contracts.coordination.PersonRecord.Sex;
import org.cairn.coordination.pathway.Course;
import org.cairn.coordination.pathway.edge.OpenPathway;

/**
 * One person of a batch: the fields of the record as {@code POST /pathways} takes them, and what they say to help. Of suspects
 * there is no field.
 *
 * @param code the person's own code from another time, when they have one and want the two linked; nobody is ever matched
 */
public record MetPerson(
        String alias,
        String name,
        Integer birthYear,
        Sex sex,
        List<String> languages,
        List<String> nationalities,
        String safeContact,
        List<String> needs,
        AgeStatus age,
        TraffickingScope traffickingScope,
        Boolean acceptsHelp,
        List<String> urgentNeeds,
        String code) {

    private static final int MOST_URGENT = 7;
    private static final int LONGEST_CODE = 40;

    public MetPerson {
        Fields.required("age", age);
        Fields.required("acceptsHelp", acceptsHelp);
        urgentNeeds = Fields.distinct("urgentNeeds", urgentNeeds, MOST_URGENT);
        needs = needs == null ? List.of() : needs;
        alias = alias == null ? "No name given" : alias;
        Fields.optionalText("code", code, LONGEST_CODE);
    }

    /** Whether they go their own way with a leaflet; a child is never left with one (CETS 197 Art. 10(4)). */
    boolean declines() {
        return !acceptsHelp && !Course.isChild(age);
    }

    /** The record as {@code POST /pathways} takes it, what is urgent first. */
    OpenPathway.NewPerson record() {
        return new OpenPathway.NewPerson(
                alias,
                name,
                birthYear,
                sex,
                languages,
                nationalities,
                safeContact,
                Stream.concat(urgentNeeds.stream(), needs.stream()).toList());
    }
}
