package org.cairn.coordination.pathway;

import java.time.Instant;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.PathwayEvent.AgeStatus;

/**
 * What is known of a pathway in whatever state it is. Pure.
 *
 * @param ageSince when that of the age was found out; an older finding that arrives later changes nothing
 * @param proposal the agency that is asked to coordinate from now on; null when none is
 * @param earlier the pathway that it goes on from, as the person said; null when they did not
 */
public record Course(
        PathwayEvent.Opened opening,
        AgeStatus age,
        Instant ageSince,
        AgencyId coordinator,
        Proposal proposal,
        PathwayId earlier) {

    /** A question to an agency whether it will coordinate, and who asked. */
    public record Proposal(AgencyId proposed, AgencyId proposedBy) {}

    static Course of(PathwayEvent.Opened opening) {
        return new Course(opening, opening.age(), opening.at(), opening.coordinator(), null, null);
    }

    /** Whether the person is a child or treated as one while the age is in doubt (CETS 197 Art. 10(3)). */
    public boolean ofChild() {
        return isChild(age);
    }

    /** Whether that of an age means to be treated as a child. */
    public static boolean isChild(AgeStatus age) {
        return age == AgeStatus.CHILD || age == AgeStatus.PRESUMED_CHILD;
    }

    boolean ledBy(AgencyId agency) {
        return coordinator.equals(agency);
    }

    boolean openedBy(AgencyId agency) {
        return opening.openedBy().equals(agency);
    }

    Course atAge(PathwayEvent.AgeChanged found) {
        return new Course(opening, found.age(), found.at(), coordinator, proposal, earlier);
    }

    Course ledFromNowOnBy(AgencyId agency) {
        return new Course(opening, age, ageSince, agency, null, earlier);
    }

    Course withProposal(Proposal asked) {
        return new Course(opening, age, ageSince, coordinator, asked, earlier);
    }

    Course goingOnFrom(PathwayId before) {
        return new Course(opening, age, ageSince, coordinator, proposal, before);
    }
}
