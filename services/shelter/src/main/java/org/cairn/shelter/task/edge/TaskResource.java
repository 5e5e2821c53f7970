package org.cairn.shelter.task.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.PlacementId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for the shelter, soonest first. */
@Path("/tasks")
@RunOnVirtualThread
public class TaskResource {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    TaskView tasks;

    @Inject
    Disclosure disclosure;

    @Inject
    Grants grants;

    @Inject
    PlatformClock clock;

    @Inject
    Caller caller;

    @Inject
    Paging paging;

    /** One thing to do; being late ends nothing and worsens nobody's position. */
    public record Task(String kind, PlacementId placementId, PathwayId caseId, Instant dueAt, boolean late) {}

    @GET
    @Rule(roles = Role.SHELTER_WORKER)
    @Transactional
    @Operation(
            summary = "List what your shelter has to see to, soonest first",
            description = "kind is admit (somebody is expected), offer-running-out (accept the referral of the next in"
                    + " turn), back-from-leave or missing.")
    public Page<Task> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var me = caller.who().agency();
        var place = window.after() == null
                ? new String[] {Instant.EPOCH.toString(), FIRST.toString()}
                : window.after().split(" ");
        var found = tasks.of(me, Instant.parse(place[0]), UUID.fromString(place[1]), window.limit() + 1);
        var page = paging.page(found, window, row -> row.dueAt() + " " + row.placement());
        var known = page.items().stream()
                .filter(row -> !grants.of(row.pathway(), me).isEmpty())
                .toList();
        known.forEach(row -> disclosure.of(row.pathway(), "GET /tasks"));
        var now = clock.now();
        return new Page<>(known.stream().map(row -> task(row, now)).toList(), page.next());
    }

    private static Task task(TaskView.Row row, Instant now) {
        return new Task(
                row.kind(),
                row.placement(),
                row.pathway(),
                row.dueAt(),
                row.dueAt().isBefore(now));
    }
}
