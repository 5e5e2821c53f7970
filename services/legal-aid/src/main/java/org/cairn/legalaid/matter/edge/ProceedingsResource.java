package org.cairn.legalaid.matter.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.MatterId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.legalaid.matter.Matter.Command;
import org.cairn.legalaid.matter.edge.MatterDesk.Which;
import org.cairn.legalaid.pathway.edge.CaseDoor.Entered;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The person's way into proceedings: a complaint here about what was done abroad, and who stands by them (CETS 197 Art. 27(2) and (3)). */
@Path("/cases/{caseId}/matters/{matterId}/proceedings")
@RunOnVirtualThread
@Rule(roles = Role.LAWYER)
public class ProceedingsResource {

    private static final Set<Purpose> IN_COURT = Set.of(Purpose.LEGAL_REPRESENTATION, Purpose.CRIMINAL_PROCEEDINGS);

    private final MatterDoor matters;
    private final Grants grants;
    private final Codes codes;

    ProceedingsResource(MatterDoor matters, Grants grants, Codes codes) {
        this.matters = matters;
        this.grants = grants;
        this.codes = codes;
    }

    @POST
    @Path("complaint-abroad")
    @Operation(
            summary = "Note that a complaint was made here about what was done abroad",
            description = "The authority sends it on without delay (CETS 197 Art. 27(2)).")
    public Response complain(
            @PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, Complaint body) {
        return matters.work(
                new Which(pathway, matter),
                "proceedings/complaint-abroad",
                body,
                entered -> new Command.LodgeComplaint(
                        body.country(codes), entered.act().at()));
    }

    @POST
    @Path("assistance")
    @Operation(
            summary = "Note that another agency assists the person in the proceedings",
            description =
                    "Only with the person's consent for that agency, for LEGAL_REPRESENTATION or CRIMINAL_PROCEEDINGS (CETS 197"
                            + " Art. 27(3)).")
    public Response assist(
            @PathParam("caseId") PathwayId pathway, @PathParam("matterId") MatterId matter, Assistance body) {
        return matters.work(
                new Which(pathway, matter),
                "proceedings/assistance",
                body,
                entered -> new Command.AgreeAssistance(
                        body.agencyId(),
                        consented(entered, body.agencyId()),
                        entered.act().at()));
    }

    private boolean consented(Entered entered, AgencyId assistant) {
        return grants.of(entered.pathway(), assistant).stream()
                .anyMatch(grant -> grant.liveAt(entered.act().at())
                        && grant.basis() == LegalBasis.CONSENT
                        && IN_COURT.contains(grant.purpose()));
    }
}
