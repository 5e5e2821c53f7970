package org.cairn.coordination.dependant.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.Category;
import org.cairn.contracts.DependantId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.coordination.consent.edge.ConsentView;
import org.cairn.coordination.dependant.Dependants;
import org.cairn.coordination.dependant.Sight;
import org.cairn.coordination.pathway.Course;
import org.cairn.coordination.pathway.edge.PathwayView;

/** Who may come near a person's dependants: who may know the family in full, and the caseworker who works with the person. */
@ApplicationScoped
public class DependantDoor {

    private final DependantCourse course;
    private final PathwayView pathways;
    private final ConsentView consents;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Etag etag;

    DependantDoor(
            DependantCourse course,
            PathwayView pathways,
            ConsentView consents,
            Disclosure disclosure,
            ScopedView scoped,
            Etag etag) {
        this.course = course;
        this.pathways = pathways;
        this.consents = consents;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.etag = etag;
    }

    /** All that the reader may know, as far as they may know it; whoever may know nothing reads what they would read if there were none. */
    Object read(PathwayId pathway, String what) {
        return shown(pathway, disclosure.party(pathway, what));
    }

    /** Lets in who may note a dependant, while the pathway is under way. */
    Course enter(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        if (!sight(scope).writes()) {
            throw Problem.notFound();
        }
        var now = pathways.underWay(pathway);
        etag.requireMatch(shown(pathway, scope));
        return now;
    }

    /** As {@link #enter}, to a dependant of that very person; one of anybody else is not found. */
    void enter(PathwayId pathway, DependantId dependant, String what) {
        enter(pathway, what);
        if (!course.of(pathway).all().containsKey(dependant)) {
            throw Problem.notFound();
        }
    }

    /** Whether they have said yes themselves, on their own pathway, to what it takes to look after them. */
    boolean consents(DependantId dependant, Instant now) {
        return course.linkOf(dependant)
                .filter(link -> consents.anyYes(link.theirs(), Purpose.SAFETY, now))
                .isPresent();
    }

    private Object shown(PathwayId pathway, Scope scope) {
        return scoped.of(shown(pathway, course.of(pathway), scope), scope);
    }

    private ShownDependants shown(PathwayId pathway, Dependants now, Scope scope) {
        var sight = sight(scope);
        return ShownDependants.of(
                pathway,
                now,
                sight,
                dependant ->
                        scope.allows(Category.FAMILY) ? course.linkOf(dependant).orElse(null) : null);
    }

    private static Sight sight(Scope scope) {
        return Sight.of(scope.who().role(), scope.roles(), scope.full(), scope.minimum());
    }
}
