package org.cairn.repatriation.task.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;
import org.cairn.repatriation.returncase.ReturnCase.State;
import org.cairn.repatriation.returncase.edge.WorkList;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for the caller's agency, soonest first. */
@Path("/tasks")
@RunOnVirtualThread
public class TaskResource {

    @Inject
    WorkList work;

    @Inject
    PlatformClock clock;

    /** One thing to do; being late ends nothing and worsens nobody's position. */
    public record Task(String kind, ReturnId returnId, PathwayId caseId, Instant dueAt, boolean late) {}

    @GET
    @Rule(roles = {Role.REPATRIATION_WORKER, Role.RECEIVING_NGO})
    @Transactional
    @Operation(
            summary = "List what your agency has to see to in returns, soonest first",
            description = "kind is counsel, ask-the-person, assess-risk, ask-for-papers, answer-awaited, agree-on-plan,"
                    + " make-ready, depart, confirm-reception, confirm-arrival or report; a return that is halted asks for"
                    + " nothing.")
    public Page<Task> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var page = work.page("GET /tasks", cursor, limit);
        var now = clock.now();
        var tasks = page.items().stream()
                .filter(line -> line.state() != State.HALTED)
                .map(line -> new Task(
                        kind(line.state(), line.receiving()),
                        line.returnId(),
                        line.caseId(),
                        line.dueAt(),
                        line.dueAt().isBefore(now)))
                .toList();
        return new Page<>(tasks, page.next());
    }

    private static String kind(State state, boolean receiving) {
        return switch (state) {
            case REQUESTED -> "counsel";
            case COUNSELLED -> "ask-the-person";
            case VOLUNTARINESS_CONFIRMED -> "assess-risk";
            case RISK_ASSESSED, NATIONALITY_VERIFIED -> "ask-for-papers";
            case NATIONALITY_VERIFICATION, DOCS_REQUESTED, STALLED -> "answer-awaited";
            case DOCS_ISSUED -> "agree-on-plan";
            case PLAN_AGREED -> receiving ? "confirm-reception" : "make-ready";
            case READY -> receiving ? "confirm-reception" : "depart";
            case DEPARTED -> "confirm-arrival";
            case ARRIVED, REINTEGRATION, MONITORING -> "report";
            case UNASKED, HALTED, CANCELLED, RE_RISK, COMPLETED -> "read";
        };
    }
}
