package org.cairn.coordination.casefile.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.pathway.edge.PathwayDoor;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Gives out what coordination holds of a case in the columns of HTCDS 2.0. */
@Path("/pathways/{caseId}/case-file")
@RunOnVirtualThread
public class CaseFileResource {

    private final PathwayDoor door;
    private final PathwayView pathways;
    private final CaseFiles files;

    CaseFileResource(PathwayDoor door, PathwayView pathways, CaseFiles files) {
        this.door = door;
        this.pathways = pathways;
        this.files = files;
    }

    @GET
    @Rule(roles = {Role.NGO_CASEWORKER, Role.PATHWAY_COORDINATOR, Role.IDENTIFICATION_AUTHORITY, Role.GUARDIAN})
    @Transactional
    @Operation(
            summary = "Read the case as one row of HTCDS 2.0, as far as your agency may",
            description = "One header and one row of CSV (RFC 4180); what you may not know is an empty cell.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = door.readRecord(pathway, "GET /pathways/{caseId}/case-file");
        var person = pathways.person(pathway).orElseThrow(Problem::notFound);
        return Response.ok(files.of(person, pathways.stateOf(pathway), scope))
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
