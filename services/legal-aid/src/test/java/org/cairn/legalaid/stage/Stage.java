package org.cairn.legalaid.stage;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Lease;
import org.cairn.chassis.access.OutgoingIds;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.stage.CaseStage;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.PathwayId;

/** Brings pathways and grants to the service as its inbox would. */
@Singleton
public class Stage extends CaseStage {

    private final PlatformClock clock;

    Stage(@All List<InboxConsumer> consumers, Grants grants, OutgoingIds ids, PlatformClock clock, Lease lease) {
        super(consumers, grants, ids, clock, lease);
        this.clock = clock;
    }

    /** A new pathway under the law of the United Kingdom. */
    public PathwayId pathway() {
        return pathway("uk-nrm");
    }

    /** An act of that agency, now. */
    public Act act(AgencyId agency) {
        var train = clock.newId();
        return new Act(agency, "client", clock.now(), train, train);
    }
}
