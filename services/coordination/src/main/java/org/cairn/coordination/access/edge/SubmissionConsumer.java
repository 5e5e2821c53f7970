package org.cairn.coordination.access.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Event;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent.Granted;
import org.cairn.contracts.identification.IdentificationEvent;
import org.cairn.coordination.access.Granting;
import org.cairn.coordination.agency.edge.AgencyView;
import org.cairn.coordination.pathway.edge.PathwayView;
import org.jboss.logging.Logger;

/**
 * When a child, or a person by duty, is submitted for identification, the authority may read what that takes, and no more: until it
 * is taken back, or the child is found to be an adult, who is asked for consent.
 */
@ApplicationScoped
public class SubmissionConsumer implements InboxConsumer {

    private static final Logger LOG = Logger.getLogger(SubmissionConsumer.class);

    private final AccessDesk access;
    private final AgencyView agencies;
    private final PathwayView pathways;
    private final SubmissionEnds ends;
    private final PlatformClock clock;

    SubmissionConsumer(
            AccessDesk access, AgencyView agencies, PathwayView pathways, SubmissionEnds ends, PlatformClock clock) {
        this.access = access;
        this.pathways = pathways;
        this.ends = ends;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends Event>> families() {
        return Set.of(IdentificationEvent.class);
    }

    @Override
    public void on(Arrived arrived) {
        switch (arrived.event()) {
            case IdentificationEvent.Submitted submitted
            when submitted.basis() != LegalBasis.CONSENT -> begin(arrived, submitted);
            case IdentificationEvent.Withdrawn withdrawn -> end(arrived, withdrawn.at());
            case IdentificationEvent.FoundAdult found -> end(arrived, found.at());
            default -> {
                // whatever else identification says leaves the authority what it has, or rests on consent
            }
        }
    }

    private void begin(Arrived arrived, IdentificationEvent.Submitted submitted) {
        if (!decidesOnIdentification(submitted.authority())) {
            LOG.error("ALERT a submission names an authority that is none; it is granted nothing");
        } else if (pathways.isUnderWay(arrived.pathway()) && !ends.endedSince(arrived.pathway(), submitted.at())) {
            var grant = Granting.toAuthorityByDuty(submitted.authority(), submitted.at());
            access.grant(arrived.pathway(), List.of(grant), arrived.reaction(clock.now()));
        }
    }

    /** A later submission stands on its own: what was made before it does not end it. */
    private void end(Arrived arrived, Instant at) {
        ends.note(arrived.pathway(), at);
        var ended = access.standing(arrived.pathway()).stream()
                .filter(grant -> grant.grant().equals(Granting.SUBMISSION)
                        && !grant.from().isAfter(at))
                .map(Granted::grant)
                .toList();
        access.revoke(arrived.pathway(), ended, arrived.reaction(clock.now()));
    }

    private boolean decidesOnIdentification(AgencyId authority) {
        return agencies.find(authority)
                .filter(agency -> agency.roles().contains(Role.IDENTIFICATION_AUTHORITY))
                .isPresent();
    }
}
