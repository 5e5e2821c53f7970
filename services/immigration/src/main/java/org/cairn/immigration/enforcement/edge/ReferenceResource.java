package org.cairn.immigration.enforcement.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes the references under which enforcement bodies hold files, so that those bodies can be told not to remove somebody. */
@Path("/cases/{caseId}/enforcement-references")
@RunOnVirtualThread
public class ReferenceResource {

    private static final int LONGEST = 200;

    private final EnforcementDesk desk;
    private final Disclosure disclosure;
    private final Agencies agencies;
    private final Idempotency idempotency;
    private final Caller caller;

    ReferenceResource(
            EnforcementDesk desk, Disclosure disclosure, Agencies agencies, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.disclosure = disclosure;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Which body holds a file of the person, and its name for it. */
    public record NoteReference(AgencyId authority, String reference) {

        public NoteReference {
            Fields.required("authority", authority);
            Fields.text("reference", reference, LONGEST);
        }
    }

    /** What was written, by the id under which it is known. */
    public record Noted(EventId event) {}

    @POST
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.STATUS_CASEWORKER,
                Role.INDEPENDENT_ADVOCATE,
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER
            })
    @Operation(
            summary = "Note under which reference an enforcement body holds a file of the person",
            description =
                    "From then on that body, and no other, can ask by it whether the person may be removed. It stays sealed;"
                            + " whoever has the document in hand may note it.")
    public Response note(@PathParam("caseId") PathwayId pathway, NoteReference body) {
        Fields.required("body", body);
        disclosure.await(pathway);
        return idempotency.once(body, () -> {
            disclosure.party(pathway, "POST /cases/{caseId}/enforcement-references");
            Fields.check(
                    agencies.find(body.authority())
                            .filter(listing -> listing.roles().contains(Role.IMMIGRATION_ENFORCEMENT))
                            .isPresent(),
                    "authority",
                    "Name an enforcement body of the directory.");
            var reference = References.of(body.authority(), body.reference());
            return Response.status(Response.Status.CREATED)
                    .entity(new Noted(desk.note(pathway, reference, caller.act())))
                    .build();
        });
    }
}
