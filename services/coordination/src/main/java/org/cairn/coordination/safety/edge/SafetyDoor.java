package org.cairn.coordination.safety.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.guardian.edge.GuardianView;
import org.cairn.coordination.pathway.edge.PathwayView;

/** Who may come near what keeps a person safe: who may read it in full, the caseworker who met the person, and the coordinator for its level. */
@ApplicationScoped
public class SafetyDoor {

    private final SafetyView safety;
    private final PathwayView pathways;
    private final GuardianView guardians;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Etag etag;

    SafetyDoor(
            SafetyView safety,
            PathwayView pathways,
            GuardianView guardians,
            Disclosure disclosure,
            ScopedView scoped,
            Etag etag) {
        this.safety = safety;
        this.pathways = pathways;
        this.guardians = guardians;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.etag = etag;
    }

    /** The plan, as far as the reader may know it; 404 for everybody else, whether or not there is one. */
    Object read(PathwayId pathway, String what) {
        return shown(pathway, disclosure.party(pathway, what));
    }

    /** Lets in who writes plans with the person: who may read them in full, and the caseworker who met the person. */
    void write(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        if (!scope.allows(Category.SAFETY) && !opened(pathway, scope)) {
            throw Problem.notFound();
        }
        pathways.underWay(pathway);
        if (visible(pathway, scope)) {
            etag.requireMatch(shown(pathway, scope));
        }
    }

    /** Lets in every agency with a part in the pathway: whoever hears of a threat tells of it. */
    void tell(PathwayId pathway, String what) {
        disclosure.party(pathway, what);
        pathways.underWay(pathway);
    }

    /** Lets in the coordinating agency, the focal point for dangers abroad. */
    void passOn(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        if (!leads(pathway, scope)) {
            throw Problem.notFound();
        }
        pathways.underWay(pathway);
        etag.requireMatch(shown(pathway, scope));
    }

    /** How the person may be reached, for whoever may know that. */
    Scope contact(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        if (!scope.allows(Category.CONTACT)) {
            throw Problem.notFound();
        }
        return scope;
    }

    /** Lets in who writes down how the person may be reached: the agency that met them, and their guardian. */
    Scope setContact(PathwayId pathway, String what) {
        var scope = contact(pathway, what);
        if (scope.who().role() != Role.PERSON
                && !opened(pathway, scope)
                && !guardians.speaksFor(pathway, agency(scope))) {
            throw Problem.notFound();
        }
        pathways.underWay(pathway);
        return scope;
    }

    private Object shown(PathwayId pathway, Scope scope) {
        var now = safety.stateOf(pathway);
        if (scope.allows(Category.SAFETY)) {
            return scoped.of(ShownSafetyPlan.of(pathway, now), scope);
        }
        if (leads(pathway, scope)) {
            return scoped.of(ShownSafetyPlan.toCoordinator(pathway, now), scope);
        }
        if (ShownSafetyPlan.isAuthor(now, agency(scope))) {
            return scoped.of(ShownSafetyPlan.toAuthor(pathway, now, agency(scope)), scope);
        }
        throw Problem.notFound();
    }

    private boolean visible(PathwayId pathway, Scope scope) {
        return scope.allows(Category.SAFETY)
                || leads(pathway, scope)
                || ShownSafetyPlan.isAuthor(safety.stateOf(pathway), agency(scope));
    }

    private boolean opened(PathwayId pathway, Scope scope) {
        return scope.who().role() == Role.NGO_CASEWORKER
                && pathways.courseOf(pathway).opening().openedBy().equals(agency(scope));
    }

    private boolean leads(PathwayId pathway, Scope scope) {
        return scope.who().role() == Role.PATHWAY_COORDINATOR
                && pathways.courseOf(pathway).coordinator().equals(agency(scope));
    }

    private static AgencyId agency(Scope scope) {
        return scope.who().agency();
    }
}
