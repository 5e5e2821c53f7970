package org.cairn.legalaid.protection.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.legalaid.ProtectionEvent.Measure;
import org.cairn.legalaid.matter.edge.MatterSheets;
import org.cairn.legalaid.pathway.edge.CaseDoor;
import org.cairn.legalaid.pathway.edge.CaseDoor.Part;
import org.cairn.legalaid.pathway.edge.CaseDoor.Visit;
import org.cairn.legalaid.protection.Protection.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a court or an authority ordered to keep the person from retaliation (CETS 197 Art. 28). */
@Path("/cases/{caseId}/protection-measures")
@RunOnVirtualThread
public class ProtectionResource {

    /** Who may know what was ordered, and not only that something was. */
    private static final Set<Role> KNOW_WHAT = Set.of(Role.LAWYER, Role.PERSON, Role.GUARDIAN, Role.WITNESS_PROTECTION);

    private final CaseDoor door;
    private final ProtectionDesk desk;
    private final ScopedView scoped;
    private final Etag etag;

    ProtectionResource(CaseDoor door, ProtectionDesk desk, ScopedView scoped, Etag etag) {
        this.door = door;
        this.desk = desk;
        this.scoped = scoped;
        this.etag = etag;
    }

    /** Whether anything stands, and what. */
    public record Standing(
            @In(Category.STATUS) boolean anyStands,
            @In(Category.SAFETY) Set<Measure> measures) {}

    @POST
    @Rule(roles = {Role.LAWYER, Role.WITNESS_PROTECTION})
    @Operation(
            summary = "Note that a measure of protection was ordered",
            description = "The shelter and the coordinator learn that there is one, not which.")
    public Response grant(@PathParam("caseId") PathwayId pathway, NameMeasure body) {
        return door.note(
                Visit.of(pathway, Part.NOW, "POST /cases/{caseId}/protection-measures", body),
                entered -> desk.take(
                        pathway,
                        new Command.Grant(
                                body.measure(), entered.closed(), entered.act().at()),
                        entered.act()));
    }

    @POST
    @Path("end")
    @Rule(roles = {Role.LAWYER, Role.WITNESS_PROTECTION})
    @Operation(summary = "Note that a measure of protection is over")
    public Response end(@PathParam("caseId") PathwayId pathway, NameMeasure body) {
        return door.note(
                Visit.of(pathway, Part.NOW, "POST /cases/{caseId}/protection-measures/end", body),
                entered -> desk.take(
                        pathway, new Command.End(body.measure(), entered.act().at()), entered.act()));
    }

    @GET
    @Rule(
            roles = {
                Role.LAWYER,
                Role.PERSON,
                Role.GUARDIAN,
                Role.WITNESS_PROTECTION,
                Role.SHELTER_WORKER,
                Role.PATHWAY_COORDINATOR
            })
    @Transactional
    @Operation(
            summary = "Read what protects the person",
            description =
                    "Which measures needs SAFETY, and is for the person, the guardian, the lawyer and witness protection; the"
                            + " shelter and the coordinator read that there is one.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        var scope = door.read(pathway, "GET /cases/{caseId}/protection-measures");
        var measures = desk.find(pathway).standing();
        return etag.answer(scoped.of(new Standing(!measures.isEmpty(), measures), sight(scope)));
    }

    private static Scope sight(Scope scope) {
        return KNOW_WHAT.contains(scope.who().role()) ? scope : MatterSheets.only(Set.of(Category.STATUS), scope);
    }
}
