package org.cairn.identification.identificationcase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What waits for an authority's decision. */
@Path("/cases")
@RunOnVirtualThread
public class WorkListResource {

    private final CaseView cases;
    private final Disclosure disclosure;
    private final Grants grants;
    private final PlatformClock clock;
    private final Caller caller;
    private final Paging paging;

    WorkListResource(
            CaseView cases, Disclosure disclosure, Grants grants, PlatformClock clock, Caller caller, Paging paging) {
        this.cases = cases;
        this.disclosure = disclosure;
        this.grants = grants;
        this.clock = clock;
        this.caller = caller;
        this.paging = paging;
    }

    @GET
    @Rule(roles = Role.IDENTIFICATION_AUTHORITY)
    @Transactional
    @Operation(
            summary = "List the cases that were submitted to your authority",
            description =
                    "Those that wait for a first decision or for looking again, or with decided=true the others, each with"
                            + " its phase (RG_DECIDED waits for a conclusive decision where it was positive); expected first at"
                            + " the top. A case that your agency may not read any more leaves the list.")
    public Page<CaseView.Line> list(
            @QueryParam("decided") @DefaultValue("false") boolean decided,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var after = CaseView.Place.parse(window.after());
        var found = cases.lines(caller.who().agency(), decided, after, window.limit() + 1);
        var page = paging.page(found, window, line -> CaseView.Place.of(line).toString());
        var open = page.items().stream().filter(line -> mayRead(line.caseId())).toList();
        open.forEach(line -> disclosure.of(line.caseId(), "GET /cases"));
        return new Page<>(open, page.next());
    }

    private boolean mayRead(PathwayId pathway) {
        var now = clock.now();
        return grants.of(pathway, caller.who().agency()).stream().anyMatch(grant -> grant.liveAt(now));
    }
}
