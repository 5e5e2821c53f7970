package org.cairn.coordination.access.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.Event;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.coordination.access.Granting;

/** When a child, or a person by duty, is submitted for identification, the authority may read what that takes, and no more. */
@ApplicationScoped
public class SubmissionConsumer implements InboxConsumer {

    private final AccessDesk access;
    private final PlatformClock clock;

    SubmissionConsumer(AccessDesk access, PlatformClock clock) {
        this.access = access;
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
            var grant = Granting.toAuthorityByDuty(submitted.authority(), submitted.at());
            access.grant(arrived.pathway(), List.of(grant), arrived.reaction(clock.now()));
        }
    }
}
