package org.cairn.repatriation.stage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.access.Grants;
import org.cairn.chassis.access.Lease;
import org.cairn.chassis.access.OutgoingIds;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.PathwayEvent;

/** Brings pathways and grants to the service as its inbox would. */
@ApplicationScoped
public class Stage {

    private static final Duration BEFORE = Duration.ofMinutes(1);

    private final InboxConsumer consumer;
    private final Grants grants;
    private final OutgoingIds ids;
    private final PlatformClock clock;
    private final Lease lease;
    private long version;

    Stage(InboxConsumer consumer, Grants grants, OutgoingIds ids, PlatformClock clock, Lease lease) {
        this.consumer = consumer;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
        this.lease = lease;
    }

    /** A new pathway under that law; heartbeats come as they should. */
    public PathwayId pathway(String law) {
        QuarkusTransaction.requiringNew().run(() -> lease.renew(0, clock.now()));
        var pathway = new PathwayId(clock.newId());
        var ngo = new AgencyId("harbour-aid");
        hear(
                pathway,
                new PathwayEvent.Opened(
                        law, PathwayEvent.EntryChannel.BORDER, "Kent", null, false, null, ngo, ngo, clock.now()));
        return pathway;
    }

    /** The pathway under the name that the agency knows. */
    public String caseOf(PathwayId pathway, AgencyId agency) {
        return ids.seal("case", pathway.value(), agency);
    }

    /** Lets a fact of coordination arrive. */
    public void hear(PathwayId pathway, Event event) {
        var arrived = new Arrived(envelope(pathway, event), event);
        QuarkusTransaction.requiringNew().run(() -> consumer.on(arrived));
    }

    /** Lets the agency know all of the pathway in that role. */
    public void grant(PathwayId pathway, AgencyId agency, Role role, Purpose purpose) {
        grant(pathway, new Known(agency, role, purpose, Set.of(Category.values())));
    }

    /** What an agency may know, in which role and for what. */
    public record Known(AgencyId agency, Role role, Purpose purpose, Set<Category> categories) {}

    /** Lets an agency know that much of the pathway. */
    public void grant(PathwayId pathway, Known known) {
        var event = new AccessEvent.Granted(
                new GrantId(known.agency().value() + "-" + known.role().word()),
                known.agency(),
                known.role(),
                known.categories(),
                known.purpose(),
                LegalBasis.CONSENT,
                clock.now().minus(BEFORE),
                null,
                clock.now().minus(BEFORE));
        var place = envelope(pathway, event).version();
        QuarkusTransaction.requiringNew().run(() -> grants.apply(pathway, place, event));
    }

    /** Takes that grant back. */
    public void revoke(PathwayId pathway, AgencyId agency, Role role) {
        var event = new AccessEvent.Revoked(new GrantId(agency.value() + "-" + role.word()), agency, clock.now());
        var place = envelope(pathway, event).version();
        QuarkusTransaction.requiringNew().run(() -> grants.apply(pathway, place, event));
    }

    private synchronized Envelope envelope(PathwayId pathway, Event event) {
        version++;
        return new Envelope(
                new EventId(clock.newId()),
                EventTypes.released(event.getClass()).orElseThrow().value(),
                "coordination/" + pathway,
                version,
                pathway.toString(),
                clock.now(),
                "cairn",
                new UUID(0, 1),
                new UUID(0, 1));
    }
}
