package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ServiceType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows a coordinator where nobody took a person on. */
@Path("/dead-ends")
@RunOnVirtualThread
@Rule(roles = Role.PATHWAY_COORDINATOR)
public class DeadEndResource {

    private final DeadEndView deadEnds;
    private final Caller caller;
    private final Paging paging;
    private final Disclosure disclosure;

    DeadEndResource(DeadEndView deadEnds, Caller caller, Paging paging, Disclosure disclosure) {
        this.deadEnds = deadEnds;
        this.caller = caller;
        this.paging = paging;
        this.disclosure = disclosure;
    }

    /** One dead end; {@code cause} is REFUSED, or the word with which the referral was cancelled. */
    public record Line(
            ReferralId referralId,
            PathwayId caseId,
            ServiceType service,
            Priority priority,
            String region,
            Instant since,
            String cause) {}

    @GET
    @Transactional
    @Operation(summary = "List the referrals on your pathways that nobody took on, the oldest first")
    public Page<Line> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        var window = paging.window(cursor, limit);
        var after = window.after() == null ? null : DeadEndView.Place.parse(window.after());
        var act = caller.act();
        var found = deadEnds.of(act.agency(), act.at(), after, window.limit() + 1);
        var page = paging.page(found, window, one -> one.place().toString());
        page.items().forEach(one -> disclosure.of(one.row().pathway(), "GET /dead-ends"));
        return new Page<>(page.items().stream().map(DeadEndResource::line).toList(), page.next());
    }

    private static Line line(DeadEndView.DeadEnd deadEnd) {
        var row = deadEnd.row();
        return new Line(
                row.referral(),
                row.pathway(),
                row.service(),
                row.priority(),
                row.region(),
                deadEnd.since(),
                deadEnd.cause());
    }
}
