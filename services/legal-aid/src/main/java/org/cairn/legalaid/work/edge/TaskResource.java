package org.cairn.legalaid.work.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Grant;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.HearingId;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for the lawyer's agency, soonest first. */
@Path("/tasks")
@RunOnVirtualThread
public class TaskResource {

    private final WorkView work;
    private final Disclosure disclosure;
    private final Grants grants;
    private final PlatformClock clock;
    private final Caller caller;
    private final Paging paging;

    TaskResource(
            WorkView work, Disclosure disclosure, Grants grants, PlatformClock clock, Caller caller, Paging paging) {
        this.work = work;
        this.disclosure = disclosure;
        this.grants = grants;
        this.clock = clock;
        this.caller = caller;
        this.paging = paging;
    }

    /** One thing to do; being late ends nothing and worsens nobody's position. */
    public record Task(
            String kind, MatterId matterId, HearingId hearingId, PathwayId caseId, Instant dueAt, boolean late) {}

    @GET
    @Rule(roles = Role.LAWYER)
    @Transactional
    @Operation(
            summary = "List what your agency has to see to, soonest first",
            description =
                    "kind is check-conflict, take-up (an offence came up and no lawyer has the matter yet), hearing,"
                            + " information-notice, or detained (a person for whom you act is held while they wait for their return).")
    public Page<Task> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var now = clock.now();
        var me = caller.who().agency();
        var found = work.tasks(me, WorkView.Place.parse(window.after()), window.limit() + 1);
        var page = paging.page(found, window, task -> task.place().toString());
        var known = page.items().stream().filter(task -> concerns(task, now)).toList();
        known.stream().map(WorkView.Task::pathway).distinct().forEach(pathway -> disclosure.of(pathway, "GET /tasks"));
        return new Page<>(known.stream().map(task -> task(task, now)).toList(), page.next());
    }

    /** A matter that nobody has concerns a lawyer who has a part in the case now; anything else whoever knew of the case. */
    private boolean concerns(WorkView.Task task, Instant now) {
        var known = grants.of(task.pathway(), caller.who().agency()).stream();
        return task.kind().equals("take-up")
                ? known.anyMatch(grant -> hasPart(grant, now))
                : known.findAny().isPresent();
    }

    private static boolean hasPart(Grant grant, Instant now) {
        return grant.role() == Role.LAWYER && grant.liveAt(now) && !grant.onlyAsks();
    }

    private static Task task(WorkView.Task task, Instant now) {
        return new Task(
                task.kind(),
                task.matter(),
                task.hearing(),
                task.pathway(),
                task.dueAt(),
                task.dueAt().isBefore(now));
    }
}
