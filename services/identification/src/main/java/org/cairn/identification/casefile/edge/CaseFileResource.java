package org.cairn.identification.casefile.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.casefile.Htcds;
import org.cairn.chassis.casefile.Report;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.identification.casefile.CaseFile;
import org.cairn.identification.identificationcase.IdentificationCase;
import org.cairn.identification.identificationcase.edge.CaseDoor;
import org.cairn.identification.identificationcase.edge.CaseView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes and gives how a person was exploited, in the columns of HTCDS 2.0. */
@Path("/cases/{caseId}/case-file")
@RunOnVirtualThread
public class CaseFileResource {

    private final Htcds htcds;
    private final CaseFileDesk desk;
    private final CaseFiles files;
    private final CaseDoor door;
    private final CaseView cases;
    private final Disclosure disclosure;

    CaseFileResource(
            Htcds htcds, CaseFileDesk desk, CaseFiles files, CaseDoor door, CaseView cases, Disclosure disclosure) {
        this.htcds = htcds;
        this.desk = desk;
        this.files = files;
        this.door = door;
        this.cases = cases;
        this.disclosure = disclosure;
    }

    /** What became of each column. */
    public record Imported(Report report) {}

    @POST
    @Rule(roles = {Role.NGO_CASEWORKER, Role.FIRST_RESPONDER, Role.IDENTIFICATION_AUTHORITY})
    @Operation(
            summary = "Write down how the person was exploited, from one row of HTCDS 2.0",
            description =
                    "What the row leaves empty stays as it was. The report says of each column whether it was understood, why"
                            + " not, or where else it is kept; no value is repeated, and a code that its list does not have is never"
                            + " stored as another one. Nothing follows from it, and nothing of it is published.")
    public Response take(@PathParam("caseId") PathwayId pathway, ImportCase body) {
        return door.changeInTheirName(pathway, "POST /cases/{caseId}/case-file", body, (act, law) -> {
            var row = htcds.read(body.csv());
            desk.record(pathway, CaseFile.read(row), act);
            return new Imported(htcds.report(row));
        });
    }

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.LAWYER,
                Role.PERSON,
                Role.GUARDIAN
            })
    @Transactional
    @Operation(
            summary = "Read how the person was exploited as one row of HTCDS 2.0, as far as your agency may",
            description = "One header and one row of CSV (RFC 4180); what you may not know is an empty cell.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.party(pathway, "GET /cases/{caseId}/case-file");
        var whole = new CaseFiles.Whole(desk.profile(pathway), status(pathway, scope));
        return Response.ok(files.of(whole, scope))
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private String status(PathwayId pathway, Scope scope) {
        var facts = cases.facts(pathway);
        if (facts.isEmpty() || !door.knowsOutcome(scope)) {
            return null;
        }
        var state = facts.stream()
                .reduce(IdentificationCase.NEW, IdentificationCase::evolve, (first, second) -> second)
                .state();
        return CaseFile.statusOf(state).orElse(null);
    }
}
