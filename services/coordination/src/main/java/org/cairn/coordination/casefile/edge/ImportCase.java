package org.cairn.coordination.casefile.edge;

import java.util.List;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;
import org.cairn.contracts.coordination.PathwayEvent.EntryChannel;
import org.cairn.contracts.coordination.PathwayEvent.TraffickingScope;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.pathway.edge.OpenPathway;

/**
 * What a caseworker sends to open a pathway from a case file: what HTCDS has no column for, and the file.
 *
 * @param csv one header and one row
 */
public record ImportCase(
        String jurisdiction,
        EntryChannel entryChannel,
        String region,
        TraffickingScope traffickingScope,
        boolean anonymous,
        AgeStatus age,
        AgencyId coordinatingAgency,
        String csv) {

    public ImportCase {
        Fields.required("csv", csv);
    }

    OpenPathway opening(PersonRecord person) {
        Fields.check(
                person.alias() != null,
                "csv.prs_FirstName",
                "Send the name to call the person by; it need not be a real one.");
        return new OpenPathway(
                jurisdiction,
                entryChannel,
                region,
                traffickingScope,
                anonymous,
                age,
                coordinatingAgency,
                new OpenPathway.NewPerson(
                        person.alias(),
                        person.name(),
                        person.birthYear(),
                        person.sex(),
                        person.languages(),
                        person.nationalities(),
                        person.safeContact(),
                        person.needs()),
                List.of(),
                null,
                false,
                null);
    }
}
