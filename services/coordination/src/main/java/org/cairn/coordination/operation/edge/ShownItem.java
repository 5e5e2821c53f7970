package org.cairn.coordination.operation.edge;

import java.time.Instant;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.operation.edge.BatchView.Opened;
import org.cairn.coordination.pathway.edge.PathwayDesk;

/**
 * What became of one item of a batch.
 *
 * @param position from which readers elsewhere may count on the pathway; absent when the batch is sent again
 * @param leaflet whether the person is to be handed the leaflet
 * @param code what the person can come back with; told once, absent when the batch is sent again
 */
public record ShownItem(
        int item,
        Outcome outcome,
        PathwayId caseId,
        Long position,
        boolean leaflet,
        String code,
        Instant codeValidUntil,
        Fault problem) {

    /** What became of it. */
    public enum Outcome {
        OPENED,
        REFUSED
    }

    /** What is wrong with it, as a problem would say it. */
    public record Fault(String type, String title, String field, String wayOut) {}

    static ShownItem opened(int item, PathwayDesk.Opened pathway, LeafletDesk.Code code) {
        return new ShownItem(
                item,
                Outcome.OPENED,
                pathway.pathway(),
                pathway.position(),
                code != null,
                code == null ? null : code.code(),
                code == null ? null : code.until(),
                null);
    }

    static ShownItem again(Opened opened) {
        return new ShownItem(
                opened.item(), Outcome.OPENED, opened.pathway(), null, opened.declined(), null, null, null);
    }

    static ShownItem refused(int item, Problem problem) {
        var fault = new Fault(
                "/problems/coordination/" + problem.type(), problem.getMessage(), problem.field(), problem.wayOut());
        return new ShownItem(item, Outcome.REFUSED, null, null, false, null, null, fault);
    }

    /** The same without the code, as it is kept. */
    ShownItem withoutCode() {
        return new ShownItem(item, outcome, caseId, position, leaflet, null, null, problem);
    }
}
