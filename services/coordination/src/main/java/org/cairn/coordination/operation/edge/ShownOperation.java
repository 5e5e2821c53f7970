package org.cairn.coordination.operation.edge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.OperationId;
import org.cairn.contracts.OperationListId;
import org.cairn.contracts.Purpose;
import org.cairn.coordination.operation.Operation;
import org.cairn.coordination.operation.PeopleList;
import org.cairn.coordination.operation.Tally;
import org.cairn.coordination.statistics.Steps;

/**
 * An operation as its readers may see it; no person stands in it.
 *
 * @param agencies those that meet the people; only for those who take part
 * @param lists those that the reader asked for or may agree to
 */
public record ShownOperation(
        OperationId operationId,
        Operation.State state,
        String jurisdiction,
        String region,
        AgencyId lead,
        List<AgencyId> agencies,
        Counts counts,
        List<Asked> lists) {

    static final Comparator<AgencyId> BY_NAME = Comparator.comparing(AgencyId::value);

    /** How many people; what is withheld is not there. People are the sum of what is shown, and of nothing else. */
    public record Counts(String note, Integer people, Integer accepted, Integer declined) {

        static final String EXACT = "Exact counts for the leading agency; not for publication.";

        static Counts exact(Tally tally) {
            return new Counts(EXACT, tally.people(), tally.accepted(), tally.declined());
        }

        static Counts published(Map<String, Integer> published) {
            var accepted = published.get(OperationDesk.ACCEPTED);
            var declined = published.get(OperationDesk.DECLINED);
            var people = (accepted == null ? 0 : accepted) + (declined == null ? 0 : declined);
            return new Counts(Steps.NOTE, Steps.shown(people), accepted, declined);
        }
    }

    /** A list of people that somebody asked for, and why. */
    public record Asked(
            OperationListId listId,
            AgencyId agency,
            Purpose purpose,
            String reason,
            Instant askedAt,
            PeopleList.Standing standing) {

        static final Comparator<Asked> OLDEST_FIRST = Comparator.comparing(Asked::askedAt)
                .thenComparing(asked -> asked.listId().toString());

        static Asked of(OperationListId id, PeopleList list) {
            return new Asked(id, list.agency(), list.purpose(), list.reason(), list.askedAt(), list.standing());
        }
    }
}
