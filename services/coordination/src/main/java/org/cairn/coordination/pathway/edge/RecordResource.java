package org.cairn.coordination.pathway.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.PersonEvent.CorrectionReason;
import org.cairn.contracts.coordination.PersonRecord;
import org.cairn.coordination.pathway.PersonFile;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reads what the person has told and puts it right. */
@Path("/pathways/{caseId}/record")
@RunOnVirtualThread
public class RecordResource {

    @Inject
    RecordDesk desk;

    @Inject
    PathwayDoor door;

    @Inject
    PathwayView pathways;

    @Inject
    Intake intake;

    @Inject
    ScopedView scoped;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Etag etag;

    /** The record as it stood from a moment on, as far as the reader may see it. */
    public record Version(
            @In(Category.STATUS) Instant at,
            @In(Category.STATUS) CorrectionReason reason,
            @In(Category.STATUS) List<String> fields,
            @In(value = Category.IDENTITY, minimum = true) PersonRecord record) {
        static Version of(PersonFile.Version version) {
            return new Version(
                    version.at(),
                    version.reason(),
                    version.fields().stream().sorted().toList(),
                    version.person());
        }
    }

    /** All versions, the first one first. */
    public record History(@In(Category.STATUS) List<Version> versions) {}

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.GUARDIAN,
                Role.LAWYER
            })
    @Transactional
    @Operation(summary = "Read what the person has told, as far as your agency may")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = door.readRecord(pathway, "GET /pathways/{caseId}/record");
        return etag.answer(scoped.of(pathways.person(pathway).orElseThrow(Problem::notFound), scope));
    }

    @POST
    @Path("corrections")
    @Rule(roles = {Role.NGO_CASEWORKER, Role.GUARDIAN, Role.LAWYER})
    @Operation(
            summary = "Put the record right",
            description = "What stood there before is kept; fields that are absent stay as they are.")
    public Response correct(@PathParam("caseId") PathwayId pathway, CorrectRecord body) {
        Fields.required("body", body);
        return idempotency.once(body, () -> {
            var kept = door.write(pathway, "POST /pathways/{caseId}/record/corrections");
            var act = caller.act();
            var person = intake.checked("", body.on(kept.person()), act.at());
            desk.correct(pathway, person, body.reason(), act);
            return Response.noContent().build();
        });
    }

    @GET
    @Path("history")
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.IDENTIFICATION_AUTHORITY,
                Role.GUARDIAN,
                Role.LAWYER
            })
    @Transactional
    @Operation(summary = "Read how the record stood over time, as far as your agency may")
    public Response history(@PathParam("caseId") PathwayId pathway) {
        var scope = door.readRecord(pathway, "GET /pathways/{caseId}/record/history");
        var versions = pathways.versions(pathway).orElseThrow(Problem::notFound).versions();
        var shown = new History(versions.stream().map(Version::of).toList());
        return etag.answer(scoped.of(shown, scope));
    }
}
