package org.cairn.immigration.application.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.Category;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.immigration.application.DerivativeRules;
import org.cairn.immigration.application.Draft;
import org.cairn.immigration.application.StatusApplication.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person's applications for a status: written by who speaks for them, read by those who may know. */
@Path("/cases/{caseId}/applications")
@RunOnVirtualThread
public class ApplicationResource {

    private final ApplicationDoor door;
    private final ApplicationDesk desk;
    private final ApplicationView view;
    private final Applications applications;
    private final Disclosure disclosure;
    private final PlatformClock clock;
    private final Etag etag;

    ApplicationResource(
            ApplicationDoor door,
            ApplicationDesk desk,
            ApplicationView view,
            Applications applications,
            Disclosure disclosure,
            PlatformClock clock,
            Etag etag) {
        this.door = door;
        this.desk = desk;
        this.view = view;
        this.applications = applications;
        this.disclosure = disclosure;
        this.clock = clock;
        this.etag = etag;
    }

    /** A new application, and what was written. */
    public record Prepared(ApplicationId applicationId, EventId event) {}

    @POST
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER})
    @Operation(
            summary = "Prepare an application for a status",
            description =
                    "On a ground that the law of the pathway knows (CETS 197 Art. 14; Directive 2004/81/EC Art. 8). Whether the"
                            + " person cooperates with anybody is not asked. DERIVATIVE rests on a relative's application: who"
                            + " names it must know both families in full. Nobody else learns of a draft.")
    public Response prepare(@PathParam("caseId") PathwayId pathway, PrepareApplication body) {
        Fields.required("body", body);
        var visit = new ApplicationDoor.Visit(pathway, "POST /cases/{caseId}/applications", body);
        return door.speak(visit, (act, law, scope) -> {
            var application = new ApplicationId(clock.newId());
            var draft = draft(body, law, scope);
            var command = new Command.Prepare(application, act.agency(), draft, act.at());
            return new Prepared(application, desk.take(pathway, application, command, act));
        });
    }

    @GET
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.STATUS_CASEWORKER,
                Role.INDEPENDENT_ADVOCATE,
                Role.PATHWAY_COORDINATOR
            })
    @Transactional
    @Operation(
            summary = "Read the applications of a person, as far as your agency may",
            description =
                    "An authority reads those that were lodged with it. The phase never tells how it was decided.")
    public Response list(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.party(pathway, "GET /cases/{caseId}/applications");
        var shown = applications.of(pathway).stream()
                .filter(row -> door.mayKnow(row, scope))
                .map(row -> door.shown(row, scope))
                .toList();
        return etag.answer(Map.of("items", shown));
    }

    @GET
    @Path("{applicationId}")
    @Rule(
            roles = {
                Role.PERSON,
                Role.GUARDIAN,
                Role.LAWYER,
                Role.STATUS_CASEWORKER,
                Role.INDEPENDENT_ADVOCATE,
                Role.PATHWAY_COORDINATOR
            })
    @Transactional
    @Operation(summary = "Read one application, as far as your agency may")
    public Response read(
            @PathParam("caseId") PathwayId pathway, @PathParam("applicationId") ApplicationId application) {
        var scope = disclosure.party(pathway, "GET /cases/{caseId}/applications/{applicationId}");
        return etag.answer(door.shown(door.visible(application, scope), scope));
    }

    private Draft draft(PrepareApplication body, Jurisdiction law, Scope scope) {
        var needless = view.heldNeed(scope.pathway()).needless();
        var rests = body.derivation() == null ? null : derivation(body.derivation(), law, scope);
        return new Draft(body.ground(), law.grounds("status-grounds"), needless, rests);
    }

    private Draft.Derivation derivation(PrepareApplication.Derivation said, Jurisdiction law, Scope scope) {
        if (!scope.allows(Category.FAMILY) || !knowsFamilyOf(said.principal(), scope)) {
            throw Problem.badField(
                    "derivation.principal",
                    "This id is unknown to your agency.",
                    "Send an id as this platform gave it to you.");
        }
        var rules = DerivativeRules.of(law.id(), law.grounds("derivative-relations"));
        return new Draft.Derivation(said.principal(), said.relative(), rules);
    }

    /** The relative's application must be one that the caller may link: of somebody else, whose family they may know in full. */
    private boolean knowsFamilyOf(ApplicationId principal, Scope scope) {
        return applications
                .find(principal)
                .filter(row -> !row.pathway().equals(scope.pathway()))
                .map(row -> familyOf(row.pathway()))
                .orElse(false);
    }

    private boolean familyOf(PathwayId pathway) {
        try {
            return disclosure
                    .party(pathway, "POST /cases/{caseId}/applications")
                    .allows(Category.FAMILY);
        } catch (Problem unknown) {
            return false;
        }
    }
}
