package org.cairn.coordination.operation.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.chassis.access.Who;
import org.cairn.chassis.journal.Act;
import org.cairn.coordination.pathway.edge.PathwayDesk;

/** Opens the pathway of who comes back with a code, linked to the record that they left; the code is used up by that. */
@ApplicationScoped
public class ReturnDesk {

    private final LeafletDesk leaflets;
    private final PathwayDesk pathways;

    ReturnDesk(LeafletDesk leaflets, PathwayDesk pathways) {
        this.leaflets = leaflets;
        this.pathways = pathways;
    }

    /** All or nothing: a code that is good no more opens nothing. */
    @Transactional
    public PathwayDesk.Opened comeBack(String code, PathwayDesk.Opening opening, Who who, Act act) {
        var earlier = leaflets.whose(code, act);
        leaflets.comeBack(earlier, act);
        return pathways.open(
                new PathwayDesk.Opening(opening.event(), earlier, opening.person(), opening.answers()), who, act);
    }
}
