package org.cairn.chassis.stage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** Brings pathways and grants to a service as its inbox would; each service makes a stage of its own of it. */
public class CaseStage {

    private static final Duration BEFORE = Duration.ofMinutes(1);

    private final List<InboxConsumer> consumers;
    private final Grants grants;
    private final OutgoingIds ids;
    private final PlatformClock clock;
    private final Lease lease;
    private long version;

    protected CaseStage(
            List<InboxConsumer> consumers, Grants grants, OutgoingIds ids, PlatformClock clock, Lease lease) {
        this.consumers = consumers;
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

    /** Lets a fact of another service arrive. */
    public void hear(PathwayId pathway, Event event) {
        var arrived = new Arrived(envelope(pathway, event), event);
        consumers.stream()
                .filter(consumer -> consumer.families().stream().anyMatch(family -> family.isInstance(event)))
                .forEach(consumer -> QuarkusTransaction.requiringNew().run(() -> consumer.on(arrived)));
    }

    /** What an agency may know, in which role, for what and since when, with the person's consent; null means a minute ago. */
    public record Known(AgencyId agency, Role role, Purpose purpose, Set<Category> categories, Instant from) {

        public Known(AgencyId agency, Role role, Purpose purpose, Set<Category> categories) {
            this(agency, role, purpose, categories, null);
        }
    }

    /** Lets the agency know all of the pathway in that role. */
    public void grant(PathwayId pathway, AgencyId agency, Role role, Purpose purpose) {
        grant(pathway, new Known(agency, role, purpose, Set.of(Category.values())));
    }

    /** Lets an agency know that much of the pathway. */
    public void grant(PathwayId pathway, Known known) {
        var from = known.from() == null ? clock.now().minus(BEFORE) : known.from();
        apply(
                pathway,
                new AccessEvent.Granted(
                        idOf(known.agency(), known.role()),
                        known.agency(),
                        known.role(),
                        known.categories(),
                        known.purpose(),
                        LegalBasis.CONSENT,
                        from,
                        null,
                        from));
    }

    /** Takes back what the agency may know in that role. */
    public void revoke(PathwayId pathway, AgencyId agency, Role role) {
        apply(pathway, new AccessEvent.Revoked(idOf(agency, role), agency, clock.now()));
    }

    private static GrantId idOf(AgencyId agency, Role role) {
        return new GrantId(agency.value() + "-" + role.word());
    }

    private void apply(PathwayId pathway, AccessEvent event) {
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
