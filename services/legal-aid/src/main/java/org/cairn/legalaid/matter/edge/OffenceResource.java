package org.cairn.legalaid.matter.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.legalaid.matter.edge.MatterDesk.Holder;
import org.cairn.legalaid.pathway.edge.CaseDoor;
import org.cairn.legalaid.pathway.edge.CaseDoor.Entered;
import org.cairn.legalaid.pathway.edge.CaseDoor.Part;
import org.cairn.legalaid.pathway.edge.CaseDoor.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes word of offences that the person may have been compelled to commit. */
@Path("/cases/{caseId}/offences")
@RunOnVirtualThread
public class OffenceResource {

    private final CaseDoor door;
    private final MatterDesk desk;

    OffenceResource(CaseDoor door, MatterDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @POST
    @Rule(
            roles = {
                Role.LAWYER,
                Role.PERSON,
                Role.GUARDIAN,
                Role.NGO_CASEWORKER,
                Role.INDEPENDENT_ADVOCATE,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Operation(
            summary = "Say that an offence came up which the person may have been compelled to commit",
            description =
                    "A matter of non-punishment is opened by itself, or the one that runs takes it on; without a lawyer it waits"
                            + " for one (CETS 197 Art. 26). Nothing is asked in return, and no testimony. Who is not the"
                            + " person, who speaks for them or the lawyer who acts cannot read it again. Not for police:"
                            + " what they hold against a person is put to the lawyer.")
    public Response flag(@PathParam("caseId") PathwayId pathway, FlagOffence body) {
        return door.note(
                Visit.of(pathway, Part.NOW, "POST /cases/{caseId}/offences", body),
                entered -> desk.flag(pathway, body.command(entered.act().at()), holder(entered), entered.act()));
    }

    private static Holder holder(Entered entered) {
        var lawyer = entered.scope().who().role() == Role.LAWYER;
        return new Holder(lawyer ? entered.act().agency() : null, entered.closed());
    }
}
