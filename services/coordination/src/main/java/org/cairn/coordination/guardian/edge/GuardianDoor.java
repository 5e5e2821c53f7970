package org.cairn.coordination.guardian.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.access.ScopedView;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Problem;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.guardian.Guardianship;
import org.cairn.coordination.pathway.edge.PathwayView;

/** Who may come near a guardianship: opener and coordinator ask, the agency that is asked answers, others with a part in the pathway read. */
@ApplicationScoped
public class GuardianDoor {

    private final GuardianView guardians;
    private final PathwayView pathways;
    private final Disclosure disclosure;
    private final ScopedView scoped;
    private final Caller caller;
    private final Etag etag;

    GuardianDoor(
            GuardianView guardians,
            PathwayView pathways,
            Disclosure disclosure,
            ScopedView scoped,
            Caller caller,
            Etag etag) {
        this.guardians = guardians;
        this.pathways = pathways;
        this.disclosure = disclosure;
        this.scoped = scoped;
        this.caller = caller;
        this.etag = etag;
    }

    /** Lets in who reads: an agency that is only asked has no other part in the pathway yet. */
    Entry see(PathwayId pathway, String what) {
        var now = guardians.stateOf(pathway);
        return new Entry(now, asked(now, pathway, what));
    }

    /** Lets in who asks for a guardian, while the pathway is under way. */
    void ask(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        var course = pathways.underWay(pathway);
        only(mine(course.coordinator()) || mine(course.opening().openedBy()));
        matched(pathway, scope);
    }

    /** Lets in who appoints; whoever else knows the pathway learns from the rules that it was not asked. */
    void answer(PathwayId pathway, String what) {
        var scope = asked(guardians.stateOf(pathway), pathway, what);
        pathways.underWay(pathway);
        matched(pathway, scope);
    }

    /** Lets in who ends it: the guardian's agency and the coordinator. */
    void end(PathwayId pathway, String what) {
        var scope = disclosure.party(pathway, what);
        var course = pathways.underWay(pathway);
        only(mine(course.coordinator())
                || guardians.speaksFor(pathway, caller.who().agency()));
        matched(pathway, scope);
    }

    /** Who is asked about something else learns here not even whether the person is a child. */
    private Scope asked(Guardianship now, PathwayId pathway, String what) {
        return isAsked(now) ? disclosure.live(pathway, what) : disclosure.party(pathway, what);
    }

    private void matched(PathwayId pathway, Scope scope) {
        etag.requireMatch(scoped.of(ShownGuardian.of(pathway, guardians.stateOf(pathway)), scope));
    }

    private boolean isAsked(Guardianship now) {
        return mine(Guardianship.askedOf(now));
    }

    private boolean mine(AgencyId agency) {
        return caller.who().agency().equals(agency);
    }

    private static void only(boolean may) {
        if (!may) {
            throw Problem.notFound();
        }
    }

    /** How the guardianship stands, and the reader's scope on its pathway. */
    record Entry(Guardianship now, Scope scope) {}
}
