package org.cairn.coordination.breakglass.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.audit.AuditTrail;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is opened to an agency now; and, for the data-protection officer, what has to be looked at. */
@Path("/break-glass")
@RunOnVirtualThread
public class OpeningsResource {

    @Inject
    BreakGlassView openings;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /** One opening: {@code until} while it is open, {@code reviewDueAt} when it is over. */
    public record Line(PathwayId caseId, AgencyId agency, Instant until, Instant reviewDueAt) {}

    @GET
    @Rule(roles = {Role.POLICE, Role.HEALTH_PROVIDER, Role.WITNESS_PROTECTION, Role.SHELTER_WORKER, Role.AUDITOR})
    @Transactional
    @Operation(summary = "List what is opened to your agency, or as an auditor what waits to be reviewed")
    public List<Line> list() {
        var who = caller.who();
        var rows = who.role() == Role.AUDITOR ? openings.unreviewed() : openings.openTo(who.agency());
        var relation = who.role() == Role.AUDITOR ? Relation.NONE : Relation.LIVE;
        var at = caller.act().at();
        rows.forEach(row -> audit.note(
                new Scope(who, row.pathway(), relation, Set.of(), Set.of(), Set.of()), "GET /break-glass", at));
        return rows.stream()
                .map(row -> new Line(row.pathway(), row.recipient(), row.until(), row.reviewDueAt()))
                .toList();
    }
}
