package org.cairn.repatriation.stage;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Lease;
import org.cairn.chassis.access.OutgoingIds;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.stage.CaseStage;
import org.cairn.chassis.time.PlatformClock;

/** Brings pathways and grants to the service as its inbox would. */
@Singleton
public class Stage extends CaseStage {

    Stage(@All List<InboxConsumer> consumers, Grants grants, OutgoingIds ids, PlatformClock clock, Lease lease) {
        super(consumers, grants, ids, clock, lease);
    }
}
