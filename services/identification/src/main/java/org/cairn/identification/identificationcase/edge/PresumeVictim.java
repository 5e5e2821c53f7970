package org.cairn.identification.identificationcase.edge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.identification.UrgentNeed;
import org.cairn.identification.identificationcase.IdentificationCase.Command;

/**
 * What cannot wait for a person who is treated as a victim from now on.
 *
 * @param ageInDoubt true when the person may be a child: then they are treated as one until the age is determined
 */
public record PresumeVictim(List<UrgentNeed> urgentNeeds, boolean ageInDoubt) {

    public PresumeVictim {
        urgentNeeds = Fields.distinct("urgentNeeds", urgentNeeds, UrgentNeed.values().length);
    }

    Command.Presume command(Instant at) {
        return new Command.Presume(Set.copyOf(urgentNeeds), ageInDoubt, at);
    }
}
