package org.cairn.identification.identificationcase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.identification.IdentificationEvent;

/** Why the authority decided as it did, decision by decision. */
public record Reasons(@In(Category.STATUS) List<Written> decisions) {

    /** What is decided with reasons. */
    public enum Of {
        REASONABLE_GROUNDS,
        CONCLUSIVE_GROUNDS,
        RECONSIDERATION,
        WITHHOLDING
    }

    /**
     * One decision's reasons.
     *
     * @param by who wrote them; not shown
     */
    public record Written(
            AgencyId by,
            @In(Category.STATUS) Of decision,
            @In(Category.STATUS) LocalDate decidedOn,
            @In(Category.LEGAL) String reasons) {}

    /** All reasons that the facts of a case hold. */
    public static Reasons of(List<IdentificationEvent> facts) {
        var written = new ArrayList<Written>();
        AgencyId authority = null;
        for (var fact : facts) {
            switch (fact) {
                case IdentificationEvent.Submitted e -> authority = e.authority();
                case IdentificationEvent.ReasonableGroundsDecided e ->
                    written.add(new Written(authority, Of.REASONABLE_GROUNDS, e.decidedOn(), e.reasons()));
                case IdentificationEvent.ConclusiveGroundsDecided e ->
                    written.add(new Written(authority, Of.CONCLUSIVE_GROUNDS, e.decidedOn(), e.reasons()));
                case IdentificationEvent.ReconsiderationDecided e ->
                    written.add(new Written(authority, Of.RECONSIDERATION, e.decidedOn(), e.reasons()));
                case IdentificationEvent.ReflectionWithheld e ->
                    written.add(new Written(authority, Of.WITHHOLDING, null, e.reasons()));
                default -> {}
            }
        }
        return new Reasons(List.copyOf(written));
    }

    /** Those that this agency wrote itself. */
    public Reasons by(AgencyId agency) {
        return new Reasons(
                decisions.stream().filter(reason -> reason.by().equals(agency)).toList());
    }
}
