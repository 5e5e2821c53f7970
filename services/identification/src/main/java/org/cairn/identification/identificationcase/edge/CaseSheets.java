package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.identification.IdentificationEvent.Outcome;
import org.cairn.identification.identificationcase.CaseRecord;

/** Lays a case out for reading: its record, its signs counted, and the day until which a negative decision is looked at again. */
@ApplicationScoped
public class CaseSheets {

    private final Indicators indicators;
    private final Pathways pathways;

    CaseSheets(Indicators indicators, Pathways pathways) {
        this.indicators = indicators;
        this.pathways = pathways;
    }

    /**
     * A case as its readers may see it.
     *
     * @param signs how many were seen, by list, dimension and strength; nothing follows from any number of them
     * @param reconsiderationUntil the last day in time; later ones need a reason; absent unless the decision is negative
     */
    public record Shown(
            @In(Category.STATUS) PathwayId caseId,
            @In(Category.STATUS) CaseRecord identification,
            @In(Category.EXPLOITATION) List<Indicators.Seen> signs,
            @In(Category.EXPLOITATION) LocalDate reconsiderationUntil) {}

    Shown of(PathwayId pathway, CaseRecord record) {
        var negative = negativeOn(record);
        return new Shown(
                pathway,
                record,
                indicators.counted(record.indicators()),
                negative == null ? null : pathways.lawOf(pathway).lastDayOf(ReconsiderationResource.PERIOD, negative));
    }

    private static LocalDate negativeOn(CaseRecord record) {
        var last = record.decisions() == null ? null : record.decisions().conclusiveGrounds();
        if (last != null) {
            return last.outcome() == Outcome.NEGATIVE ? last.decidedOn() : null;
        }
        var first = record.reasonableGrounds();
        return first != null && first.outcome() == Outcome.NEGATIVE ? first.decidedOn() : null;
    }
}
