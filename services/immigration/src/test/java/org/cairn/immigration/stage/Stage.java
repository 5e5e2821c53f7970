package org.cairn.immigration.stage;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Lease;
import org.cairn.chassis.access.OutgoingIds;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.stage.CaseStage;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;

/** Brings pathways and grants to the service as its inbox would. */
@Singleton
public class Stage extends CaseStage {

    private final Agencies agencies;
    private final OutgoingIds ids;
    private final PlatformClock clock;

    Stage(
            @All List<InboxConsumer> consumers,
            Agencies agencies,
            Grants grants,
            OutgoingIds ids,
            PlatformClock clock,
            Lease lease) {
        super(consumers, grants, ids, clock, lease);
        this.agencies = agencies;
        this.ids = ids;
        this.clock = clock;
    }

    /** The application that one agency knows under that name, under the name that another knows. */
    public String applicationOf(String name, AgencyId by, AgencyId reader) {
        return ids.seal("app", ids.open("app", name, by).orElseThrow(), reader);
    }

    /** Enters an agency in the directory. */
    public void list(AgencyId agency, Role role) {
        var listed = new AgencyEvent.Listed(
                agency, agency.value(), AgencyKind.IMMIGRATION_SERVICE, "Kent", false, Set.of(role), clock.now());
        QuarkusTransaction.requiringNew().run(() -> agencies.apply(1, listed));
    }
}
