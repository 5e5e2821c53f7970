package org.cairn.immigration.application.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import org.cairn.chassis.access.Access;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.AccessTables.Visibility;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.deadline.Jurisdiction;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Idempotency;
import org.cairn.chassis.http.Problem;
import org.cairn.chassis.journal.Act;
import org.cairn.contracts.ApplicationId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.immigration.pathway.edge.Pathways;

/** The way in to applications: for who speaks for the person, and for the authority that was asked; to others there are none. */
@ApplicationScoped
class ApplicationDoor {

    private static final String GRANTED = "immigration.permit.granted";

    private final Applications applications;
    private final ApplicationView view;
    private final Pathways pathways;
    private final Disclosure disclosure;
    private final AccessTables tables;
    private final ScopedView scoped;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Etag etag;

    ApplicationDoor(
            Applications applications,
            ApplicationView view,
            Pathways pathways,
            Disclosure disclosure,
            AccessTables tables,
            ScopedView scoped,
            Caller caller,
            Idempotency idempotency,
            Etag etag) {
        this.applications = applications;
        this.view = view;
        this.pathways = pathways;
        this.disclosure = disclosure;
        this.tables = tables;
        this.scoped = scoped;
        this.caller = caller;
        this.idempotency = idempotency;
        this.etag = etag;
    }

    /** Of which pathway, through which route, with what body. */
    record Visit(PathwayId pathway, String route, Object body) {}

    /** A change that knows when it happens, under which law and how much its author may know. */
    interface Change {
        Object write(Act act, Jurisdiction law, Scope scope);
    }

    /** Lets one change in that is made in the person's name; the answer is 201 with what it gives. */
    Response speak(Visit visit, Change change) {
        return enter(visit, scope -> {
            if (!speaksForThem(scope)) {
                throw Problem.notFound();
            }
            return change;
        });
    }

    /** As {@link #speak}, on one application. */
    Response speak(Visit visit, ApplicationId application, Change change) {
        return enter(visit, scope -> {
            if (!speaksForThem(scope)) {
                throw Problem.notFound();
            }
            return on(application, scope, change);
        });
    }

    /** Lets the authority that was asked change an application. */
    Response answer(Visit visit, ApplicationId application, Change change) {
        return enter(visit, scope -> on(application, scope, change));
    }

    private Change on(ApplicationId application, Scope scope, Change change) {
        var row = visible(application, scope);
        if (caller.header(HttpHeaders.IF_MATCH).isPresent()) {
            etag.requireMatch(shown(row, scope));
        }
        return change;
    }

    private interface Guard {
        Change through(Scope scope);
    }

    private Response enter(Visit visit, Guard guard) {
        disclosure.await(visit.pathway());
        var law = pathways.lawOf(visit.pathway());
        return idempotency.once(visit.body(), () -> {
            var scope = disclosure.party(visit.pathway(), visit.route());
            var change = guard.through(scope);
            return Response.status(Response.Status.CREATED)
                    .entity(change.write(caller.act(), law, scope))
                    .build();
        });
    }

    /** The row of an application that this reader may know of; 404 in the same bytes for any other. */
    Applications.Row visible(ApplicationId application, Scope scope) {
        return applications
                .find(application)
                .filter(row -> row.pathway().equals(scope.pathway()) && mayKnow(row, scope))
                .orElseThrow(Problem::notFound);
    }

    /** Drafts are for who speaks for the person; an authority knows what was lodged with it and nothing else. */
    boolean mayKnow(Applications.Row row, Scope scope) {
        if (scope.who().role() == Role.STATUS_CASEWORKER) {
            return scope.who().agency().equals(row.authority());
        }
        return row.authority() != null || speaksForThem(scope);
    }

    /** The application as this reader may see it. */
    ObjectNode shown(Applications.Row row, Scope scope) {
        var record = view.record(row.application());
        var permits = Access.visibility(scope, GRANTED, tables) == Visibility.FULL;
        return scoped.of(permits ? record : record.withoutPermit(), deciding(row, scope));
    }

    /** Who decides on a derivative application, and may by consent know of the family, knows on whose it rests (invariant 19). */
    private static Scope deciding(Applications.Row row, Scope scope) {
        var decides = scope.who().role() == Role.STATUS_CASEWORKER
                && scope.who().agency().equals(row.authority());
        if (!decides || !scope.minimum().contains(Category.FAMILY)) {
            return scope;
        }
        var full = EnumSet.of(Category.FAMILY);
        full.addAll(scope.full());
        return new Scope(scope.who(), scope.pathway(), scope.relation(), scope.roles(), full, scope.minimum());
    }

    /** The person, the guardian and the lawyer, let in as such, when they may know of the status at all. */
    static boolean speaksForThem(Scope scope) {
        var role = scope.who().role();
        return switch (role) {
            case PERSON, GUARDIAN, LAWYER -> scope.roles().contains(role) && scope.allows(Category.IMMIGRATION);
            default -> false;
        };
    }
}
