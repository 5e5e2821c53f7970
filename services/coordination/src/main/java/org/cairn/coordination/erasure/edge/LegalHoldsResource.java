package org.cairn.coordination.erasure.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.audit.AuditTrail;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an agency keeps for proceedings, and when it has to say again that they need it. */
@Path("/legal-holds")
@RunOnVirtualThread
public class LegalHoldsResource {

    @Inject
    LegalHoldView holds;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @GET
    @Rule(roles = {Role.LAWYER, Role.IDENTIFICATION_AUTHORITY})
    @Transactional
    @Operation(
            summary = "List the holds that your agency placed, the next to be reviewed first",
            description =
                    "Also of persons who are forgotten meanwhile. review is AHEAD, NEAR or MISSED; a missed review ends no hold"
                            + " and is told to whoever speaks with the person.")
    public List<LegalHoldView.Line> list() {
        var who = caller.who();
        var at = caller.act().at();
        var lines = holds.of(who.agency());
        lines.forEach(line -> audit.note(
                new Scope(who, line.caseId(), Relation.ENDED, Set.of(), Set.of(), Set.of()), "GET /legal-holds", at));
        return lines;
    }
}
