package org.cairn.coordination.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.Journal;
import org.cairn.chassis.journal.Subject;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;
import org.cairn.coordination.access.Offices;
import org.cairn.coordination.access.edge.AccessDesk;
import org.cairn.coordination.pathway.Course;
import org.cairn.coordination.pathway.Pathway;

/** Hands coordination over with four eyes: one agency proposes, the other answers, and grants follow in the same transaction. */
@ApplicationScoped
public class CoordinatorDesk {

    private final Journal journal;
    private final AccessDesk access;

    CoordinatorDesk(Journal journal, AccessDesk access) {
        this.journal = journal;
        this.access = access;
    }

    /** Asks an agency, which may see from now on that it is asked; returns the position from which it may. */
    @Transactional
    public long propose(PathwayId pathway, AgencyId agency, Act act) {
        write(pathway, new Pathway.Command.ProposeCoordinator(agency, act.agency(), act.at()), act);
        return access.grant(pathway, List.of(Offices.toProposedCoordinator(agency, act.at())), act);
    }

    /** Takes the question back. */
    @Transactional
    public long takeBack(PathwayId pathway, Act act) {
        return drop(pathway, new Pathway.Command.TakeProposalBack(act.agency(), act.at()), act);
    }

    /** The agency that was asked will not. */
    @Transactional
    public long refuse(PathwayId pathway, Act act) {
        return drop(pathway, new Pathway.Command.RefuseCoordination(act.agency(), act.at()), act);
    }

    /** The agency that was asked coordinates from now on, and the one before does no longer. */
    @Transactional
    public long accept(PathwayId pathway, Act act) {
        var before = write(pathway, new Pathway.Command.AcceptCoordination(act.agency(), act.at()), act);
        var standing = access.standing(pathway);
        access.grant(pathway, List.of(Offices.toNewCoordinator(act.agency(), act.at())), act);
        access.revoke(pathway, Offices.coordinationOf(before.coordinator(), standing), act);
        return access.revoke(pathway, List.of(Offices.proposed(act.agency())), act);
    }

    /** Lets an agency go that leaves the platform: the question to it is dropped, so that another one may be asked. */
    @Transactional
    public void goOnWithout(PathwayId pathway, AgencyId agency, Act act) {
        journal.heldState(PathwayDesk.stream(pathway), PathwayDesk.PATHWAY)
                .map(now -> Pathway.courseOf(now).proposal())
                .filter(proposal -> proposal.proposed().equals(agency))
                .ifPresent(_ -> drop(pathway, new Pathway.Command.RefuseCoordination(agency, act.at()), act));
    }

    private long drop(PathwayId pathway, Pathway.Command command, Act act) {
        var before = write(pathway, command, act);
        return access.revoke(pathway, List.of(Offices.proposed(before.proposal().proposed())), act);
    }

    private Course write(PathwayId pathway, Pathway.Command command, Act act) {
        return Pathway.courseOf(
                journal.decide(PathwayDesk.stream(pathway), Subject.of(pathway), PathwayDesk.PATHWAY, command, act)
                        .before());
    }
}
