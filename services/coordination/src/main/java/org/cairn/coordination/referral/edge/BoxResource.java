package org.cairn.coordination.referral.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Page;
import org.cairn.chassis.http.Paging;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.ReferralEvent.ServiceType;
import org.cairn.coordination.referral.Referral;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An agency's inbox and outbox. */
@Path("/referrals")
@RunOnVirtualThread
public class BoxResource {

    private final ReferralView referrals;
    private final Caller caller;
    private final Paging paging;
    private final Disclosure disclosure;

    BoxResource(ReferralView referrals, Caller caller, Paging paging, Disclosure disclosure) {
        this.referrals = referrals;
        this.caller = caller;
        this.paging = paging;
        this.disclosure = disclosure;
    }

    /** A line of an inbox or outbox. */
    public record Line(
            ReferralId referralId,
            PathwayId caseId,
            String state,
            ServiceType service,
            Priority priority,
            Instant answerBy,
            Instant since) {}

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.IDENTIFICATION_AUTHORITY
            })
    @Transactional
    @Operation(summary = "List the referrals that came to your agency (box=in) or went out from it (box=out)")
    public Page<Line> list(
            @QueryParam("box") @DefaultValue("in") String box,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        Fields.check(box.equals("in") || box.equals("out"), "box", "Use in or out.");
        var window = paging.window(cursor, limit);
        var after = window.after() == null ? null : ReferralView.Place.parse(window.after());
        var query = new ReferralView.Query(caller.who().agency(), box, stateOf(state), after, window.limit() + 1);
        var page =
                paging.page(referrals.lines(query), window, line -> line.place().toString());
        page.items().forEach(line -> disclosure.of(line.row().pathway(), "GET /referrals"));
        return new Page<>(page.items().stream().map(BoxResource::line).toList(), page.next());
    }

    private static Line line(ReferralView.Line line) {
        var row = line.row();
        return new Line(
                row.referral(),
                row.pathway(),
                line.standing().state().code(),
                row.service(),
                row.priority(),
                row.answerBy(),
                line.standing().since());
    }

    private static Referral.State stateOf(String code) {
        return code == null
                ? null
                : Arrays.stream(Referral.State.values())
                        .filter(state -> state.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Problem.badField(
                                "state",
                                "This is no state of a referral.",
                                "Use a FHIR Task state such as requested."));
    }
}
