package org.cairn.coordination.task.edge;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.ConsentId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.coordination.task.Task;
import org.cairn.coordination.task.TaskSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows an agency what it has to do. */
@Path("/tasks")
@RunOnVirtualThread
@Rule(
        roles = {
            Role.NGO_CASEWORKER,
            Role.PATHWAY_COORDINATOR,
            Role.SHELTER_WORKER,
            Role.LAWYER,
            Role.RECEIVING_NGO,
            Role.HEALTH_PROVIDER,
            Role.IDENTIFICATION_AUTHORITY,
            Role.GUARDIAN,
            Role.STATUS_CASEWORKER,
            Role.REPATRIATION_WORKER,
            Role.WITNESS_PROTECTION,
            Role.POLICE
        })
public class TaskResource {

    private final List<TaskSource> sources;
    private final Caller caller;
    private final Paging paging;
    private final Disclosure disclosure;

    TaskResource(@All List<TaskSource> sources, Caller caller, Paging paging, Disclosure disclosure) {
        this.sources = sources;
        this.caller = caller;
        this.paging = paging;
        this.disclosure = disclosure;
    }

    /** One thing to do; {@code late} when its day has passed. */
    public record Line(
            String kind, PathwayId caseId, ReferralId referralId, ConsentId consentId, Instant dueAt, boolean late) {}

    @GET
    @Transactional
    @Operation(summary = "List what your agency has to do in coordination, soonest first")
    public Page<Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var now = caller.act().at();
        var who = caller.who();
        var after = window.after() == null ? null : Task.Place.parse(window.after());
        var asking = new TaskSource.Asking(who.agency(), who.role(), now, after, window.limit() + 1);
        var found = sources.stream()
                .flatMap(source -> source.tasks(asking).stream())
                .toList();
        var page = paging.page(asking.cut(found), window, task -> task.place().toString());
        page.items().stream().map(Task::pathway).distinct().forEach(pathway -> disclosure.of(pathway, "GET /tasks"));
        return new Page<>(page.items().stream().map(task -> line(task, now)).toList(), page.next());
    }

    private static Line line(Task task, Instant now) {
        var late = task.dueAt() != null && task.dueAt().isBefore(now);
        return new Line(task.kind().code(), task.pathway(), task.referral(), task.consent(), task.dueAt(), late);
    }
}
