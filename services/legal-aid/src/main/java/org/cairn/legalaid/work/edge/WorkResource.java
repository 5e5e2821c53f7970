package org.cairn.legalaid.work.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.cairn.contracts.MatterId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.legalaid.matter.Matter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The open matters of the caller's own agency, with their next dates; nobody else's. */
@Path("/work")
@RunOnVirtualThread
public class WorkResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final WorkView work;
    private final Disclosure disclosure;
    private final Grants grants;
    private final Caller caller;
    private final Paging paging;

    WorkResource(WorkView work, Disclosure disclosure, Grants grants, Caller caller, Paging paging) {
        this.work = work;
        this.disclosure = disclosure;
        this.grants = grants;
        this.caller = caller;
        this.paging = paging;
    }

    /** A line of the agency's own list. */
    public record Line(MatterId matterId, PathwayId caseId, Matter.State phase, Instant since, Instant nextAt) {
        static Line of(WorkView.Line line) {
            return new Line(line.matter(), line.pathway(), line.phase(), line.since(), line.nextAt());
        }
    }

    @GET
    @Rule(roles = Role.LAWYER)
    @Transactional
    @Operation(
            summary = "List your agency's open matters with their next dates: how far each is, no details",
            description = "Also those whose grant is over: what is your own can be brought to its end.")
    public Page<Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var me = caller.who().agency();
        var after = window.after() == null ? FIRST : UUID.fromString(window.after());
        var found = work.matters(me, after, window.limit() + 1);
        var page = paging.page(found, window, line -> line.matter().toString());
        var known = page.items().stream()
                .filter(line -> !grants.of(line.pathway(), me).isEmpty())
                .toList();
        known.forEach(line -> disclosure.of(line.pathway(), "GET /work"));
        return new Page<>(known.stream().map(Line::of).toList(), page.next());
    }
}
