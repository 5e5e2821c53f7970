package org.cairn.legalaid.cooperation.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.legalaid.CooperationEvent.Speaker;
import org.cairn.legalaid.cooperation.Willingness;
import org.cairn.legalaid.matter.edge.MatterView;
import org.cairn.legalaid.pathway.edge.CaseDoor;
import org.cairn.legalaid.pathway.edge.CaseDoor.Entered;
import org.cairn.legalaid.pathway.edge.CaseDoor.Part;
import org.cairn.legalaid.pathway.edge.CaseDoor.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the person helps an investigation; it opens and closes nothing for them. */
@Path("/cases/{caseId}/cooperation")
@RunOnVirtualThread
public class CooperationResource {

    private final CaseDoor door;
    private final CooperationDesk desk;
    private final CooperationSheets sheets;
    private final MatterView matters;
    private final Etag etag;

    CooperationResource(CaseDoor door, CooperationDesk desk, CooperationSheets sheets, MatterView matters, Etag etag) {
        this.door = door;
        this.desk = desk;
        this.sheets = sheets;
        this.matters = matters;
        this.etag = etag;
    }

    @POST
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER})
    @Operation(
            summary = "Say whether the person helps an investigation",
            description =
                    "For the person, the guardian, and the lawyer who acts. Published nowhere, and no step of any service depends"
                            + " on it (CETS 197 Art. 12(6); Directive 2011/36/EU Art. 11(3)). A later decision says nothing of the"
                            + " time before it.")
    public Response decide(@PathParam("caseId") PathwayId pathway, SayCooperation body) {
        return door.note(Visit.of(pathway, Part.NOW, "POST /cases/{caseId}/cooperation", body), entered -> {
            var speaker = speaker(entered);
            var acts = speaker == Speaker.LAWYER && matters.acts(entered.act().agency(), pathway);
            var decision = new Willingness.Decide(
                    body.decision(), speaker, acts, entered.act().at());
            return desk.take(pathway, decision, entered.act());
        });
    }

    @GET
    @Rule(roles = {Role.PERSON, Role.GUARDIAN, Role.LAWYER, Role.POLICE})
    @Transactional
    @Operation(
            summary = "Read whether the person helps an investigation",
            description =
                    "Needs CRIMINAL. Police read it only with the person's consent and only while they help: the yes, and the days"
                            + " of hearings set since both. Otherwise nothing is here, in the same bytes as for a case that"
                            + " never was.")
    public Response read(@PathParam("caseId") PathwayId pathway) {
        return etag.answer(sheets.of(door.read(pathway, "GET /cases/{caseId}/cooperation")));
    }

    private static Speaker speaker(Entered entered) {
        return switch (entered.scope().who().role()) {
            case PERSON -> Speaker.PERSON;
            case GUARDIAN -> Speaker.GUARDIAN;
            default -> Speaker.LAWYER;
        };
    }
}
