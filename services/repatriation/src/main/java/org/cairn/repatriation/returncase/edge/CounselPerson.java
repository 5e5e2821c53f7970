package org.cairn.repatriation.returncase.edge;

import org.cairn.chassis.http.Fields;

/** In which language (ISO 639-2) the person was told what a return means, and that the other ways were explained. */
public record CounselPerson(String language, boolean alternativesExplained) {
    public CounselPerson {
        Fields.text("language", language, 3);
        Fields.check(
                alternativesExplained,
                "alternativesExplained",
                "Send true once the person knows what else is open to them: nobody chooses freely before.");
    }
}
