package org.cairn.timeline.pathway;

import static org.cairn.timeline.pathway.Told.NGO;
import static org.cairn.timeline.pathway.Told.NORTH;
import static org.cairn.timeline.pathway.Told.SOUTH;
import static org.cairn.timeline.pathway.Told.hour;

import org.cairn.contracts.AgencyId;
import org.cairn.contracts.coordination.PathwayEvent;

/** Longer stories for tests that stand on a server. */
public final class Stories {

    private Stories() {}

    /** Nobody is left to ask. */
    public static Told stuck(Told story) {
        return story.then(Happening.deadEnded(3));
    }

    /** Contact with the person is lost. */
    public static Told lost(Told story) {
        return story.then(Happening.onPathway(NGO, new PathwayEvent.Suspended(hour(9))));
    }

    /** One house is asked, lets the day pass, and the next is asked. */
    public static Told askedInTurn(Told story, AgencyId first, AgencyId next) {
        return story.opened()
                .then(
                        Happening.askedWithReserve(3, first, next),
                        Happening.expired(30, first),
                        Happening.reoffered(31, next));
    }

    /** One of everything, so that nothing that can come breaks the reading. */
    public static Told everything(Told story) {
        return askedInTurn(story, NORTH, SOUTH)
                .then(
                        Happening.informationAsked(32, SOUTH),
                        Happening.informationGiven(33, SOUTH),
                        Happening.amended(34, 60),
                        Happening.waitlisted(35, SOUTH),
                        Happening.bedOffered(36, 50))
                .accepted(37, SOUTH)
                .placed(37, SOUTH)
                .admitted(38, SOUTH)
                .then(
                        Happening.onHold(39, SOUTH),
                        Happening.moveAsked(40, SOUTH, Happening.WEST),
                        Happening.moveTaken(41, Happening.WEST),
                        Happening.transferred(43, Happening.WEST),
                        Happening.handedOver(44, Happening.WEST))
                .submitted(45)
                .decided(46)
                .reflecting(46, true)
                .then(Happening.extended(47, 60), Happening.conclusive(48), Happening.reflectionEnded(48))
                .then(
                        Onward.planned(49, 200),
                        Onward.threatened(50),
                        Onward.dependant(1, 50),
                        Onward.dependantSafe(1, 51),
                        Onward.matterOpened(52),
                        Onward.hearing(53, true),
                        Onward.held(54),
                        Onward.lodged(55),
                        Onward.returnAsked(56),
                        Onward.riskAssessed(57),
                        Onward.documentAsked(58),
                        Onward.stalled(400),
                        Onward.statusDecided(410),
                        Onward.appealed(411));
    }
}
