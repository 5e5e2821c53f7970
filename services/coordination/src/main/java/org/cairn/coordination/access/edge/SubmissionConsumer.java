package org.cairn.coordination.access.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Event;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.Role;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.agency.edge.AgencyView;
import org.jboss.logging.Logger;

/** When a child, or a person by duty, is submitted for identification, the authority may read what that takes, and no more. */
@ApplicationScoped
public class SubmissionConsumer implements InboxConsumer {

    private static final Logger LOG = Logger.getLogger(SubmissionConsumer.class);

    private final AccessDesk access;
    private final AgencyView agencies;
    private final PlatformClock clock;

    SubmissionConsumer(AccessDesk access, AgencyView agencies, PlatformClock clock) {
        this.access = access;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(IdentificationEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        if (arrived.event() instanceof IdentificationEvent.Submitted submitted
                && submitted.basis() != LegalBasis.CONSENT) {
            if (decidesOnIdentification(submitted.authority())) {
                var grant = Granting.toAuthorityByDuty(submitted.authority(), submitted.at());
                access.grant(arrived.pathway(), List.of(grant), arrived.reaction(clock.now()));
            } else {
                LOG.error("ALERT a submission names an authority that is none; it is granted nothing");
            }
        }
    }

    private boolean decidesOnIdentification(AgencyId authority) {
        return agencies.find(authority)
                .filter(agency -> agency.roles().contains(Role.IDENTIFICATION_AUTHORITY))
                .isPresent();
    }
}
