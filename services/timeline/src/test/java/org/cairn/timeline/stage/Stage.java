package org.cairn.timeline.stage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.access.AccessChanged;
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
import org.cairn.contracts.EventId;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.timeline.pathway.Entry;
import org.cairn.timeline.pathway.Told;

/** Brings events and grants to the service as its inbox would. */
@ApplicationScoped
public class Stage {

    private final InboxConsumer consumer;
    private final Grants grants;
    private final Event<AccessChanged> changed;
    private final OutgoingIds ids;
    private final PlatformClock clock;
    private final Lease lease;
    private long version;

    Stage(
            InboxConsumer consumer,
            Grants grants,
            Event<AccessChanged> changed,
            OutgoingIds ids,
            PlatformClock clock,
            Lease lease) {
        this.consumer = consumer;
        this.grants = grants;
        this.changed = changed;
        this.ids = ids;
        this.clock = clock;
        this.lease = lease;
    }

    /** A new pathway of which nothing is told yet; heartbeats come as they should. */
    public PathwayId pathway() {
        QuarkusTransaction.requiringNew().run(() -> lease.renew(0, clock.now()));
        return new PathwayId(clock.newId());
    }

    /** The pathway under the name that the agency knows. */
    public String caseOf(PathwayId pathway, AgencyId agency) {
        return ids.seal("case", pathway.value(), agency);
    }

    /** Lets these events arrive, in this order, each in a transaction of its own. */
    public void arrive(List<Entry> entries) {
        entries.forEach(entry ->
                QuarkusTransaction.requiringNew().run(() -> consumer.on(new Arrived(envelope(entry), entry.fact()))));
    }

    private static Envelope envelope(Entry entry) {
        return new Envelope(
                entry.id(),
                EventTypes.released(entry.fact().getClass()).orElseThrow().value(),
                entry.source(),
                entry.version(),
                entry.pathway().toString(),
                entry.at(),
                entry.agency().value(),
                new UUID(0, 1),
                new UUID(0, 1));
    }

    /** Gives the agency bare facts of the pathway in that role, from that hour of the story on. */
    public void grant(PathwayId pathway, AgencyId agency, Role role, int hour) {
        change(
                pathway,
                new UUID(0, 2),
                new AccessEvent.Granted(
                        new GrantId(agency.value()),
                        agency,
                        role,
                        Set.of(Category.STATUS),
                        Purpose.ASSISTANCE,
                        LegalBasis.CONSENT,
                        Told.hour(hour),
                        null,
                        Told.hour(hour)));
    }

    /** Takes it back. */
    public void revoke(PathwayId pathway, AgencyId agency) {
        change(pathway, new UUID(0, 3), new AccessEvent.Revoked(new GrantId(agency.value()), agency, clock.now()));
    }

    private synchronized void change(PathwayId pathway, UUID cause, AccessEvent event) {
        version++;
        var envelope = new Envelope(
                new EventId(clock.newId()),
                EventTypes.released(event.getClass()).orElseThrow().value(),
                "coordination/access/" + pathway,
                version,
                pathway.toString(),
                event.at(),
                "cairn",
                cause,
                cause);
        QuarkusTransaction.requiringNew().run(() -> {
            grants.apply(pathway, envelope.version(), event);
            changed.fire(new AccessChanged(envelope, pathway, event));
        });
    }
}
