package org.cairn.immigration.application.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Function;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.immigration.application.StatusNeed;
import org.cairn.immigration.application.StatusNeed.Command;
import org.cairn.immigration.application.edge.ApplicationDoor.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the person needs a permission to stay, and whether they seek asylum: between them and who speaks for them. */
@Path("/cases/{caseId}/status-need")
@RunOnVirtualThread
@Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER})
public class NeedResource {

    private static final int LONGEST = 1_000;
    private static final String HERE = "/cases/{caseId}/status-need";

    private final ApplicationDoor door;
    private final ApplicationDesk desk;
    private final ApplicationView view;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Etag etag;

    NeedResource(
            ApplicationDoor door,
            ApplicationDesk desk,
            ApplicationView view,
            Disclosure disclosure,
            ScopedView scoped,
            Etag etag) {
        this.door = door;
        this.desk = desk;
        this.view = view;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.etag = etag;
    }

    /** How it stands; {@code asylum} is absent while nobody said anything of it. */
    public record Shown(
            @In(Category.IMMIGRATION) boolean notRequired,
            @In(Category.IMMIGRATION) Boolean asylum) {}

    /** Why no permission is needed. */
    public record NoteNotRequired(String why) {
        public NoteNotRequired {
            Fields.text("why", why, LONGEST);
        }
    }

    /** Whether asylum is sought. */
    public record NoteAsylum(Boolean sought) {
        public NoteAsylum {
            Fields.required("sought", sought);
        }
    }

    @GET
    @Transactional
    @Operation(summary = "Read whether the person needs a permission to stay, and whether they seek asylum")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = disclosure.party(pathway, "GET " + HERE);
        if (!ApplicationDoor.speaksForThem(scope)) {
            throw Problem.notFound();
        }
        var need = view.need(pathway);
        return etag.answer(scoped.of(new Shown(need.needless(), need.asylum()), scope));
    }

    @POST
    @Path("not-required")
    @Operation(
            summary = "Note that the person needs no permission to stay",
            description =
                    "A citizen, or somebody who moves freely. Nobody is told; no application can be prepared then.")
    public Response notRequired(@PathParam("caseId") PathwayId pathway, NoteNotRequired body) {
        Fields.required("body", body);
        return take(
                new Visit(pathway, "POST " + HERE + "/not-required", body),
                at -> new Command.NoteNotRequired(body.why(), view.anyOpen(pathway), at));
    }

    @DELETE
    @Path("not-required")
    @Operation(summary = "Note that the person needs a permission after all")
    public Response required(@PathParam("caseId") PathwayId pathway) {
        return take(new Visit(pathway, "DELETE " + HERE + "/not-required", null), Command.NoteRequired::new);
    }

    @POST
    @Path("asylum")
    @Operation(
            summary = "Note that the person seeks asylum, or does not any more",
            description = "It touches nothing else here (CETS 197 Art. 14(5)), and no authority is told.")
    public Response asylum(@PathParam("caseId") PathwayId pathway, NoteAsylum body) {
        Fields.required("body", body);
        return take(
                new Visit(pathway, "POST " + HERE + "/asylum", body), at -> new Command.NoteAsylum(body.sought(), at));
    }

    private Response take(Visit visit, Function<Instant, StatusNeed.Command> command) {
        return door.speak(
                visit,
                (act, _, _) ->
                        new ApplicationStepResource.Noted(desk.note(visit.pathway(), command.apply(act.at()), act)));
    }
}
