package org.cairn.repatriation.returncase.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The returns that an agency prepares, or could. */
@Path("/work")
@RunOnVirtualThread
public class WorkResource {

    @Inject
    WorkList work;

    @GET
    @Rule(roles = Role.REPATRIATION_WORKER)
    @Transactional
    @Operation(
            summary = "List the returns that your agency conducts, and those that nobody conducts yet",
            description = "Due next at the top; how each stands, no details.")
    public Page<WorkList.Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return work.page("GET /work", cursor, limit);
    }
}
