package org.cairn.legalaid.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;

/** The one way in for every change in a case: who has a part in it may change it, once. */
@ApplicationScoped
public class CaseDoor {

    private final Pathways pathways;
    private final Disclosure disclosure;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Etag etag;

    CaseDoor(Pathways pathways, Disclosure disclosure, Caller caller, Idempotency idempotency, Etag etag) {
        this.pathways = pathways;
        this.disclosure = disclosure;
        this.caller = caller;
        this.idempotency = idempotency;
        this.etag = etag;
    }

    /** What was written, by the id under which streams and timelines tell of it. */
    public record Noted(EventId event) {}

    /** How much of a part in the case the caller must have now. */
    public enum Part {
        /** A live grant in the role in which they call. */
        NOW,
        /** As NOW, or a matter that outlives its pathway: closing ended the grant, not the person's will. */
        TO_THE_END,
        /** Any grant there ever was: what is an agency's own may be brought to its end, whatever became of the grant. */
        OWN
    }

    /**
     * One call; {@code route} is what the audit shows.
     *
     * @param body null where the route has none
     */
    public record Visit(PathwayId pathway, Part part, String route, Object body) {

        /** A call that must bring a body. */
        public static Visit of(PathwayId pathway, Part part, String route, Object body) {
            return new Visit(pathway, part, route, Fields.required("body", body));
        }
    }

    /** What is known of the caller, the moment and the law once they are in. */
    public record Entered(PathwayId pathway, Scope scope, Act act, Jurisdiction law, boolean closed) {}

    /** Lets one change in; the answer names the event. */
    public Response note(Visit visit, Function<Entered, EventId> change) {
        return change(visit, entered -> new Noted(change.apply(entered)));
    }

    /** Lets one change in and answers 201 with what it gives, which must hold ids and times only. */
    public Response change(Visit visit, Function<Entered, Object> change) {
        disclosure.await(visit.pathway());
        var law = pathways.awaitLaw(visit.pathway());
        return idempotency.once(visit.body(), () -> {
            var closed = pathways.isClosed(visit.pathway());
            var scope = scope(visit, closed);
            var entered = new Entered(visit.pathway(), scope, caller.act(), law, closed);
            return Response.status(Response.Status.CREATED)
                    .entity(change.apply(entered))
                    .build();
        });
    }

    /** Lets one reader in who takes part in the case in the role in which they read. */
    public Scope read(PathwayId pathway, String route) {
        return inTheirRole(disclosure.party(pathway, route));
    }

    private Scope scope(Visit visit, boolean closed) {
        return switch (visit.part()) {
            case NOW -> read(visit.pathway(), visit.route());
            case OWN -> disclosure.of(visit.pathway(), visit.route());
            case TO_THE_END ->
                closed ? disclosure.of(visit.pathway(), visit.route()) : read(visit.pathway(), visit.route());
        };
    }

    /** Who helps a person otherwise is not their lawyer for having lawyers: the person chose this agency for something else. */
    private static Scope inTheirRole(Scope scope) {
        if (!scope.roles().contains(scope.who().role())) {
            throw Problem.notFound();
        }
        return scope;
    }

    /** Lets a change go on unless If-Match names another state than what the caller may see now. */
    public void requireMatch(Function<Scope, Object> shown, Scope scope) {
        if (caller.header(HttpHeaders.IF_MATCH).isPresent()) {
            etag.requireMatch(shown.apply(scope));
        }
    }
}
