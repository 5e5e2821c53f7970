package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.coordination.guardian.edge.GuardianView;
import org.cairn.coordination.pathway.PersonFile;

/** Who may change a pathway or the record: whoever knows it may ask, on the state that they last read; its rules answer. */
@ApplicationScoped
public class PathwayDoor {

    /** Beside the opener; whoever took a referral on reads the fields that were agreed, in the referral. */
    private static final Set<Role> READERS =
            Set.of(Role.PATHWAY_COORDINATOR, Role.IDENTIFICATION_AUTHORITY, Role.GUARDIAN);

    private final PathwayView pathways;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Etag etag;
    private final GuardianView guardians;

    PathwayDoor(PathwayView pathways, Disclosure disclosure, ScopedView scoped, Etag etag, GuardianView guardians) {
        this.pathways = pathways;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.etag = etag;
        this.guardians = guardians;
    }

    /** Lets an agency with a part in the pathway act on it; 404 for everybody else. */
    void enter(PathwayId pathway, String what) {
        matched(pathway, disclosure.party(pathway, what));
    }

    /** Lets the agency in that is asked to coordinate, which has no other part in the pathway yet. */
    void answer(PathwayId pathway, String what) {
        var scope = disclosure.live(pathway, what);
        var proposal = pathways.courseOf(pathway).proposal();
        var asked = proposal != null && proposal.proposed().equals(scope.who().agency());
        matched(pathway, asked ? scope : disclosure.party(pathway, what));
    }

    /** Lets who writes the record in: the agency that opened the pathway, and the guardian. */
    PersonFile.Kept write(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        if (!opened(pathway, scope) && !guardians.speaksFor(pathway, scope.who().agency())) {
            throw Problem.notFound();
        }
        var kept = pathways.versions(pathway).orElseThrow(Problem::notFound);
        etag.requireMatch(scoped.of(kept.person(), scope));
        return kept;
    }

    /** Lets who reads the record in; 404 for everybody else. */
    public Scope readRecord(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        if (!opened(pathway, scope) && Collections.disjoint(scope.roles(), READERS)) {
            throw Problem.notFound();
        }
        return scope;
    }

    /** Whether the reader's agency opened the pathway. */
    boolean opened(PathwayId pathway, Scope scope) {
        return pathways.courseOf(pathway)
                .opening()
                .openedBy()
                .equals(scope.who().agency());
    }

    private void matched(PathwayId pathway, Scope scope) {
        etag.requireMatch(scoped.of(ShownPathway.of(pathway, pathways.stateOf(pathway), scope), scope));
    }
}
