package org.cairn.immigration.task.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.immigration.application.edge.Applications;
import org.cairn.immigration.application.edge.Applications.Place;
import org.cairn.immigration.application.edge.Applications.Row;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for an agency, and what was lodged with an authority. */
@Path("/")
@RunOnVirtualThread
public class TaskResource {

    private final Applications applications;
    private final Disclosure disclosure;
    private final Grants grants;
    private final PlatformClock clock;
    private final Caller caller;
    private final Paging paging;

    TaskResource(
            Applications applications,
            Disclosure disclosure,
            Grants grants,
            PlatformClock clock,
            Caller caller,
            Paging paging) {
        this.applications = applications;
        this.disclosure = disclosure;
        this.grants = grants;
        this.clock = clock;
        this.caller = caller;
        this.paging = paging;
    }

    /** One thing to do; being late ends nothing and worsens nobody's position. */
    public record Task(String kind, ApplicationId applicationId, PathwayId caseId, Instant dueAt, boolean late) {}

    /** An application that was lodged; {@code waits} when the next step is the authority's. */
    public record Lodged(ApplicationId applicationId, PathwayId caseId, Instant lodgedAt, boolean waits) {}

    @GET
    @Path("tasks")
    @Rule(roles = {Role.STATUS_CASEWORKER, Role.LAWYER, Role.GUARDIAN})
    @Transactional
    @Operation(
            summary = "List what your agency has to see to, soonest first",
            description = "kind is lodge, appeal or ask-renewal for who prepared an application, and examine, decide,"
                    + " decide-appeal or decide-renewal for the authority that was asked.")
    public Page<Task> tasks(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var found = applications.tasks(caller.who().agency(), Place.parse(window.after()), window.limit() + 1);
        var page = paging.page(found, window, row -> Place.of(row).toString());
        var now = clock.now();
        return new Page<>(
                readable(page.items(), now, "GET /tasks").stream()
                        .map(row -> task(row, now))
                        .toList(),
                page.next());
    }

    @GET
    @Path("work")
    @Rule(roles = Role.STATUS_CASEWORKER)
    @Transactional
    @Operation(
            summary = "List the applications that were lodged with your authority",
            description = "One whose person no longer lets you read it leaves the list.")
    public Page<Lodged> work(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var found = applications.lodgedWith(caller.who().agency(), Place.parse(window.after()), window.limit() + 1);
        var page = paging.page(found, window, row -> Place.of(row).toString());
        return new Page<>(
                readable(page.items(), clock.now(), "GET /work").stream()
                        .map(row -> new Lodged(
                                row.application(),
                                row.pathway(),
                                row.lodgedAt(),
                                row.task().ofTheAuthority()))
                        .toList(),
                page.next());
    }

    private List<Row> readable(List<Row> rows, Instant now, String route) {
        var live = rows.stream()
                .filter(row ->
                        grants.of(row.pathway(), caller.who().agency()).stream().anyMatch(grant -> grant.liveAt(now)))
                .toList();
        live.forEach(row -> disclosure.of(row.pathway(), route));
        return live;
    }

    private static Task task(Row row, Instant now) {
        return new Task(
                row.task().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                row.application(),
                row.pathway(),
                row.dueAt(),
                row.dueAt().isBefore(now));
    }
}
