package org.cairn.identification.identificationcase.edge;

import org.cairn.chassis.http.Fields;

/** What an NGO thinks of the case; an opinion that binds nobody. */
public record RecordAssessment(String assessment) {

    private static final int LONGEST = 10_000;

    public RecordAssessment {
        Fields.text("assessment", assessment, LONGEST);
    }
}
