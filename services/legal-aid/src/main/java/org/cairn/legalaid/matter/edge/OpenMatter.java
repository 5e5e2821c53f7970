package org.cairn.legalaid.matter.edge;

import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Fields;
import org.cairn.contracts.legalaid.MatterEvent.MatterType;
import org.cairn.legalaid.matter.Matter;

/**
 * A matter to be opened.
 *
 * @param freeLegalAid whether the person gets legal aid without paying (CETS 197 Art. 15(2), as far as national law gives it)
 * @param language in which the person is advised, an ISO 639-2 code (CETS 197 Art. 15(1): a language that they understand)
 */
public record OpenMatter(MatterType type, Boolean freeLegalAid, String language, String summary) {

    private static final int LONGEST = 10_000;

    public OpenMatter {
        Fields.required("type", type);
        Fields.required("freeLegalAid", freeLegalAid);
        Fields.required("language", language);
        Fields.optionalText("summary", summary, LONGEST);
    }

    Matter.Intake intake(Codes codes) {
        Fields.check(codes.knows("iso-639-2", language), "language", "Send a code of the list iso-639-2.");
        return new Matter.Intake(type, freeLegalAid, language, summary);
    }
}
