package org.cairn.portal.work.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.portal.asking.Service;
import org.cairn.portal.asking.Source;
import org.cairn.portal.asking.edge.Json;
import org.cairn.portal.pathway.Worklist;
import org.cairn.portal.work.Task;

/** Where work waits, and how its lines are read. */
final class Lists {
    static final Source REQUESTS = new Source(Service.COORDINATION, "/referrals?box=in&state=requested&limit=100");
    static final Source DEAD_ENDS = new Source(Service.COORDINATION, "/dead-ends?limit=100");
    static final List<Source> TASKS = List.of(
            new Source(Service.COORDINATION, "/tasks?limit=100"),
            new Source(Service.SHELTER, "/tasks?limit=100"),
            new Source(Service.IDENTIFICATION, "/cases?limit=100"),
            new Source(Service.LEGAL_AID, "/tasks?limit=100"),
            new Source(Service.IMMIGRATION, "/tasks?limit=100"),
            new Source(Service.REPATRIATION, "/tasks?limit=100"));
    static final List<Source> PARKED =
            Stream.of(Service.values()).map(Lists::parkedAt).toList();

    private Lists() {}

    static Source pathways(Worklist.View view) {
        return new Source(Service.TIMELINE, "/timelines?limit=100&view=" + view.word());
    }

    private static Source parkedAt(Service service) {
        return new Source(service, "/operations/parked");
    }

    /** A case that waits for the authority's decision has no kind of its own. */
    static Task task(JsonNode line) {
        var kind = Json.text(line.path("kind"));
        return new Task(
                kind.isEmpty() ? "decision" : kind,
                Json.text(line.path("caseId")),
                Json.text(line.path("referralId")),
                Json.instant(line.path("dueAt")),
                line.path("late").asBoolean());
    }
}
