package org.cairn.identification.identificationcase.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.chassis.access.Access;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.Category;
import org.cairn.contracts.EventId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.identification.identificationcase.CaseRecord;

/** The one way in for every change of a case: who has a part in it may change it once, on what they have read. */
@ApplicationScoped
public class CaseDoor {

    /** The event that says what was decided; those of the later decisions are shown to the same roles. */
    private static final String DECIDED = "identification.reasonable-grounds.decided";

    /** They stand for the person themselves, whatever they know of the case. */
    private static final Set<Role> SPEAK_FOR_THEM = Set.of(Role.PERSON, Role.GUARDIAN, Role.LAWYER);

    private final CaseView cases;
    private final CaseSheets sheets;
    private final Pathways pathways;
    private final Disclosure disclosure;
    private final AccessTables tables;
    private final ScopedView scoped;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Etag etag;

    CaseDoor(
            CaseView cases,
            CaseSheets sheets,
            Pathways pathways,
            Disclosure disclosure,
            AccessTables tables,
            ScopedView scoped,
            Caller caller,
            Idempotency idempotency,
            Etag etag) {
        this.cases = cases;
        this.sheets = sheets;
        this.pathways = pathways;
        this.disclosure = disclosure;
        this.tables = tables;
        this.scoped = scoped;
        this.caller = caller;
        this.idempotency = idempotency;
        this.etag = etag;
    }

    /** What was written, by the id under which streams and timelines tell of it. */
    public record Noted(EventId event) {}

    /** A change that knows when it happens and under which law. */
    interface Change {
        EventId write(Act act, Jurisdiction law);
    }

    /** Lets one change in; the answer names the event. {@code route} is what the audit shows. */
    Response note(PathwayId pathway, String route, Object body, Change change) {
        return change(pathway, route, body, (act, law) -> new Noted(change.write(act, law)));
    }

    /** A change with an answer of its own. */
    public interface Answered {
        Object write(Act act, Jurisdiction law);
    }

    /** Lets one change in and answers 201 with what it gives. */
    Response change(PathwayId pathway, String route, Object body, Answered change) {
        return enter(pathway, route, body, new Entrance(_ -> true, (act, law, _) -> change.write(act, law)));
    }

    /** A change that also knows how much its author may know. */
    interface Weighed {
        EventId write(Act act, Jurisdiction law, Scope scope);
    }

    /** As {@link #note}, for what depends on how much the caller may know. */
    Response weigh(PathwayId pathway, String route, Object body, Weighed change) {
        return enter(
                pathway,
                route,
                body,
                new Entrance(_ -> true, (act, law, scope) -> new Noted(change.write(act, law, scope))));
    }

    /** As {@link #note}, for what is said in the person's name: 404 for who neither speaks for them nor knows what it is about. */
    Response noteInTheirName(PathwayId pathway, String route, Object body, Change change) {
        return enter(
                pathway,
                route,
                body,
                new Entrance(CaseDoor::speaksForThem, (act, law, _) -> new Noted(change.write(act, law))));
    }

    /** As {@link #noteInTheirName}, with an answer of its own. */
    public Response changeInTheirName(PathwayId pathway, String route, Object body, Answered change) {
        return enter(
                pathway, route, body, new Entrance(CaseDoor::speaksForThem, (act, law, _) -> change.write(act, law)));
    }

    /** A first responder passes on what an adult said to them (duty to notify: Modern Slavery Act 2015 s.52). */
    private static boolean speaksForThem(Scope scope) {
        var role = scope.who().role();
        return scope.allows(Category.EXPLOITATION)
                || role == Role.FIRST_RESPONDER
                || SPEAK_FOR_THEM.contains(role) && scope.roles().contains(role);
    }

    /** Whether what was decided is shown to this reader, and not only that it was. */
    public boolean knowsOutcome(Scope scope) {
        return scope.allows(Category.EXPLOITATION)
                && Access.visibility(scope, DECIDED, tables) == AccessTables.Visibility.FULL;
    }

    private interface Entered {
        Object write(Act act, Jurisdiction law, Scope scope);
    }

    /** A change and, of those with a part in the case, who may make it; for others there is no such case. */
    private record Entrance(Predicate<Scope> open, Entered change) {}

    private Response enter(PathwayId pathway, String route, Object body, Entrance entrance) {
        Fields.required("body", body);
        disclosure.await(pathway);
        var law = pathways.lawOf(pathway);
        return idempotency.once(body, () -> {
            var scope = disclosure.party(pathway, route);
            if (!entrance.open().test(scope)) {
                throw Problem.notFound();
            }
            if (caller.header(HttpHeaders.IF_MATCH).isPresent()) {
                etag.requireMatch(shown(pathway, scope));
            }
            return Response.status(Response.Status.CREATED)
                    .entity(entrance.change().write(caller.act(), law, scope))
                    .build();
        });
    }

    /** The case as this reader may see it. */
    ObjectNode shown(PathwayId pathway, Scope scope) {
        var record = CaseRecord.of(cases.facts(pathway), event -> Access.visibility(scope, event, tables));
        return scoped.of(sheets.of(pathway, record), scope);
    }
}
