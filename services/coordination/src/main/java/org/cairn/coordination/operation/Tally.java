package org.cairn.coordination.operation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.coordination.OperationEvent;
import org.cairn.coordination.operation.PeopleList.Standing;

/**
 * What is known of an operation: who leads it and takes part, how many people it met, and which lists were asked for. Pure.
 *
 * @param batches those that were taken, by agency and the agency's own id
 */
public record Tally(Plan plan, int accepted, int declined, Set<Batch> batches, Map<OperationListId, PeopleList> lists) {

    /** Who does what where. */
    public record Plan(String jurisdiction, String region, AgencyId lead, Set<AgencyId> agencies, Instant at) {}

    /** A batch as the agency that sent it names it. */
    public record Batch(AgencyId by, String batch) {}

    static Tally of(OperationEvent.Planned planned) {
        var plan = new Plan(
                planned.jurisdiction(), planned.region(), planned.lead(), Set.copyOf(planned.agencies()), planned.at());
        return new Tally(plan, 0, 0, Set.of(), Map.of());
    }

    /** All people that it met. */
    public int people() {
        return accepted + declined;
    }

    /** Whether that agency leads it. */
    public boolean ledBy(AgencyId agency) {
        return plan.lead().equals(agency);
    }

    /** Whether that agency leads it or meets people in it. */
    public boolean takesPart(AgencyId agency) {
        return ledBy(agency) || plan.agencies().contains(agency);
    }

    boolean took(AgencyId by, String batch) {
        return batches.contains(new Batch(by, batch));
    }

    Tally with(OperationEvent.BatchTaken taken) {
        var all = new LinkedHashSet<>(batches);
        all.add(new Batch(taken.by(), taken.batch()));
        return new Tally(plan, accepted + taken.accepted(), declined + taken.declined(), Set.copyOf(all), lists);
    }

    Tally with(OperationListId id, PeopleList list) {
        var all = new LinkedHashMap<>(lists);
        all.put(id, list);
        return new Tally(plan, accepted, declined, batches, Map.copyOf(all));
    }

    Tally standing(OperationListId id, Standing standing) {
        return with(id, lists.get(id).now(standing));
    }
}
