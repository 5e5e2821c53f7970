package org.cairn.repatriation.returncase.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.ReturnId;
import org.cairn.contracts.Role;

/** The one way in for every change of a return: who has a part in it may change it once, on what they have read. */
@ApplicationScoped
public class ReturnDoor {

    private final Returns returns;
    private final ReturnDesk desk;
    private final ReturnView view;
    private final Standpoints standpoints;
    private final Laws laws;
    private final Disclosure disclosure;
    private final PlatformClock clock;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Etag etag;

    ReturnDoor(
            Returns returns,
            ReturnDesk desk,
            ReturnView view,
            Standpoints standpoints,
            Laws laws,
            Disclosure disclosure,
            PlatformClock clock,
            Caller caller,
            Idempotency idempotency,
            Etag etag) {
        this.returns = returns;
        this.desk = desk;
        this.view = view;
        this.standpoints = standpoints;
        this.laws = laws;
        this.disclosure = disclosure;
        this.clock = clock;
        this.caller = caller;
        this.idempotency = idempotency;
        this.etag = etag;
    }

    /** Which return of which person, as the path says. */
    record Place(PathwayId pathway, ReturnId returnId) {}

    /** Who came in to which return, and when. */
    record Entered(Returns.Row row, Scope scope, Act act) {

        /** Whether the guardian speaks, in an agency that was let in as such. */
        boolean byGuardian() {
            return scope.who().role() == Role.GUARDIAN && scope.roles().contains(Role.GUARDIAN);
        }
    }

    /** What was written, by the id under which streams and timelines tell of it. */
    public record Noted(EventId event) {}

    /** One change of a return. */
    interface Change {
        EventId write(Entered in);
    }

    /** Lets one change in and answers 201; {@code step} is the last part of the route, which the audit shows. */
    Response step(Place place, String step, Object body, Change change) {
        ready(place.pathway());
        return idempotency.once(body == null ? "" : body, () -> {
            var entered = enter(place, "POST /cases/{caseId}/returns/{returnId}/" + step);
            if (caller.header(HttpHeaders.IF_MATCH).isPresent()) {
                etag.requireMatch(view.shown(entered.row(), entered.scope()));
            }
            return Response.status(Response.Status.CREATED)
                    .entity(new Noted(change.write(entered)))
                    .build();
        });
    }

    /** Waits for what must be heard of a pathway before anything is written; outside of transactions. */
    void ready(PathwayId pathway) {
        disclosure.await(pathway);
        laws.await(pathway);
    }

    /** The return, and as whom the caller came in; 404 for who may not know of it. */
    Entered enter(Place place, String route) {
        var scope = disclosure.party(place.pathway(), route);
        var row = returns.find(place.returnId())
                .filter(found -> found.pathway().equals(place.pathway()) && concerns(found, scope))
                .orElseThrow(Problem::notFound);
        return new Entered(row, scope, caller.act());
    }

    /** The return as the caller may see it. */
    ObjectNode shown(Place place, String route) {
        var entered = enter(place, route);
        return view.shown(entered.row(), entered.scope());
    }

    /** The returns of a person, as far as the caller may know of them. */
    List<ObjectNode> all(PathwayId pathway, String route) {
        var scope = disclosure.party(pathway, route);
        return returns.of(pathway).stream()
                .filter(row -> concerns(row, scope))
                .map(row -> view.shown(row, scope))
                .toList();
    }

    /** Who receives people abroad knows of a return only once the person and the plan let them. */
    boolean concerns(Returns.Row row, Scope scope) {
        var who = scope.who();
        return who.role() == Role.RECEIVING_NGO
                ? isReceiver(row, scope) && view.knows(row, scope)
                : view.knows(row, scope);
    }

    private boolean isReceiver(Returns.Row row, Scope scope) {
        var plan = desk.stateOf(row).travel().plan();
        var agency = scope.who().agency();
        return plan != null
                && agency.equals(plan.receiving())
                && standpoints.receives(row.pathway(), agency, clock.now());
    }
}
