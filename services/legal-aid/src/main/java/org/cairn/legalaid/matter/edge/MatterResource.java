package org.cairn.legalaid.matter.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.legalaid.matter.edge.MatterDesk.Holder;
import org.cairn.legalaid.pathway.edge.CaseDoor;
import org.cairn.legalaid.pathway.edge.CaseDoor.Part;
import org.cairn.legalaid.pathway.edge.CaseDoor.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The legal matters of one person. */
@Path("/cases/{caseId}/matters")
@RunOnVirtualThread
public class MatterResource {

    private final CaseDoor door;
    private final MatterDesk desk;
    private final MatterView matters;
    private final MatterSheets sheets;
    private final Codes codes;
    private final Etag etag;

    MatterResource(CaseDoor door, MatterDesk desk, MatterView matters, MatterSheets sheets, Codes codes, Etag etag) {
        this.door = door;
        this.desk = desk;
        this.matters = matters;
        this.sheets = sheets;
        this.codes = codes;
        this.etag = etag;
    }

    /** All matters of a case, each cut to what the reader may see. */
    public record Matters(List<ObjectNode> matters) {}

    @POST
    @Rule(roles = Role.LAWYER)
    @Operation(
            summary = "Open a matter for the person",
            description =
                    "Nobody acts in it before the conflict check. Its type stays with you, the person and who speaks for them;"
                            + " others see that there is a matter and how far it is. A closed pathway opens nothing new.")
    public Response open(@PathParam("caseId") PathwayId pathway, OpenMatter body) {
        return door.change(Visit.of(pathway, Part.NOW, "POST /cases/{caseId}/matters", body), entered -> {
            var holder = new Holder(entered.act().agency(), entered.closed());
            return desk.open(pathway, body.intake(codes), holder, entered.act());
        });
    }

    @GET
    @MatterReaders
    @Transactional
    @Operation(
            summary = "List the matters of a case",
            description =
                    "In full for the person, the guardian and the lawyer's agency that has the matter; one that waits for a"
                            + " lawyer is shown to lawyers as far as they may know LEGAL and CRIMINAL. Others see the phase.")
    public Response list(@PathParam("caseId") PathwayId pathway) {
        var scope = door.read(pathway, "GET /cases/{caseId}/matters");
        sheets.requireSight(scope);
        return etag.answer(new Matters(matters.of(pathway).stream()
                .flatMap(row -> sheets.of(matters.record(row), scope).stream())
                .toList()));
    }
}
