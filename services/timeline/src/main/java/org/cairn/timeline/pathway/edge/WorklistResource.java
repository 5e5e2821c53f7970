package org.cairn.timeline.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.timeline.pathway.View;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The lists in which an agency finds its pathways; nobody searches for a person. */
@Path("/timelines")
@RunOnVirtualThread
public class WorklistResource {

    private final Worklist worklist;
    private final Paging paging;

    WorklistResource(Worklist worklist, Paging paging) {
        this.worklist = worklist;
        this.paging = paging;
    }

    @GET
    @Transactional
    @Rule(
            roles = {
                Role.PATHWAY_COORDINATOR,
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER,
                Role.IDENTIFICATION_AUTHORITY,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.STATUS_CASEWORKER,
                Role.REPATRIATION_WORKER,
                Role.GUARDIAN,
                Role.INDEPENDENT_ADVOCATE,
                Role.AUDITOR,
                Role.FIRST_RESPONDER
            })
    @Operation(
            summary =
                    "List the pathways that your agency follows: all (mine), or those late, blocked, unanswered or dead-ended")
    public Page<Line> list(
            @QueryParam("view") @DefaultValue("mine") View view,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var after = window.after() == null ? null : PathwayId.of(window.after());
        return paging.page(worklist.lines(view, after, window.limit() + 1), window, line -> line.caseId()
                .toString());
    }
}
