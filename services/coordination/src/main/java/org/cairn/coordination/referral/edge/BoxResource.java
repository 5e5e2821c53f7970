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
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.coordination.referral.Referral;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An agency's inbox and outbox. */
@Path("/referrals")
@RunOnVirtualThread
public class BoxResource {

    private final BoxView boxes;
    private final Caller caller;
    private final Paging paging;
    private final Disclosure disclosure;

    BoxResource(BoxView boxes, Caller caller, Paging paging, Disclosure disclosure) {
        this.boxes = boxes;
        this.caller = caller;
        this.paging = paging;
        this.disclosure = disclosure;
    }

    /**
     * A line of an inbox or outbox; of what was sent in error its addressees see no more than that.
     *
     * @param needsAnswer whether the caller's agency has to answer: the referral, or a question about it
     */
    public record Line(
            ReferralId referralId,
            PathwayId caseId,
            String state,
            Kind kind,
            ServiceType service,
            Priority priority,
            Instant answerBy,
            Instant since,
            boolean needsAnswer) {}

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.PATHWAY_COORDINATOR,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.IDENTIFICATION_AUTHORITY,
                Role.STATUS_CASEWORKER,
                Role.REPATRIATION_WORKER,
                Role.WITNESS_PROTECTION,
                Role.POLICE
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
        var after = window.after() == null ? null : BoxView.Place.parse(window.after());
        var query = new BoxView.Query(caller.who().agency(), box, stateOf(state), after, window.limit() + 1);
        var page = paging.page(boxes.lines(query), window, line -> line.place().toString());
        page.items().forEach(line -> disclosure.of(line.row().pathway(), "GET /referrals"));
        return new Page<>(page.items().stream().map(line -> line(line, box)).toList(), page.next());
    }

    private static Line line(BoxView.Line line, String box) {
        var row = line.row();
        var told = box.equals("out") || line.state() != Referral.State.ENTERED_IN_ERROR;
        return new Line(
                row.referral(),
                row.pathway(),
                line.state().code(),
                told ? row.kind() : null,
                told ? row.service() : null,
                told ? row.priority() : null,
                told ? row.answerBy() : null,
                line.since(),
                line.needsAnswer());
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
