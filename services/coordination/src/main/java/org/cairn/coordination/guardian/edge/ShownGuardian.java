package org.cairn.coordination.guardian.edge;

import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.GuardianEvent.Standing;
import org.cairn.coordination.guardian.Guardianship;

/**
 * Who speaks for a child, as its readers may see it.
 *
 * @param requestedFrom the agency that is asked to appoint somebody, or the next one; absent when none is
 */
record ShownGuardian(
        @In(Category.STATUS) PathwayId caseId,
        @In(Category.STATUS) State state,
        @In(Category.STATUS) AgencyId requestedFrom,
        @In(Category.STATUS) AgencyId agency,
        @In(Category.FAMILY) Standing standing,
        @In(Category.FAMILY) String name) {

    /** The states as their readers see them. */
    enum State {
        NOT_REQUIRED,
        REQUIRED,
        REQUESTED,
        APPOINTED,
        ENDED
    }

    static ShownGuardian of(PathwayId pathway, Guardianship now) {
        var appointed = now instanceof Guardianship.Appointed one ? one : null;
        return new ShownGuardian(
                pathway,
                stateOf(now),
                Guardianship.askedOf(now),
                Guardianship.guardianOf(now),
                appointed == null ? null : appointed.standing(),
                appointed == null ? null : appointed.name());
    }

    private static State stateOf(Guardianship now) {
        return switch (now) {
            case Guardianship.NotRequired _ -> State.NOT_REQUIRED;
            case Guardianship.Required _ -> State.REQUIRED;
            case Guardianship.Requested _ -> State.REQUESTED;
            case Guardianship.Appointed _ -> State.APPOINTED;
            case Guardianship.Ended _ -> State.ENDED;
        };
    }
}
