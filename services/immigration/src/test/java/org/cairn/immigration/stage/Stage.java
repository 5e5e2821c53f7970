package org.cairn.immigration.stage;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.access.Agencies;
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
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.PathwayEvent;

/** Brings pathways and grants to the service as its inbox would. */
@ApplicationScoped
public class Stage {

    private static final Duration BEFORE = Duration.ofMinutes(1);

    private final List<InboxConsumer> consumers;
    private final Agencies agencies;
    private final Grants grants;
    private final OutgoingIds ids;
    private final PlatformClock clock;
    private final Lease lease;
    private long version;

    Stage(
            @All List<InboxConsumer> consumers,
            Agencies agencies,
            Grants grants,
            OutgoingIds ids,
            PlatformClock clock,
            Lease lease) {
        this.consumers = consumers;
        this.agencies = agencies;
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

    /** The application that one agency knows under that name, under the name that another knows. */
    public String applicationOf(String name, AgencyId by, AgencyId reader) {
        return ids.seal("app", ids.open("app", name, by).orElseThrow(), reader);
    }

    /** Lets a fact of another service arrive. */
    public void hear(PathwayId pathway, Event event) {
        var arrived = new Arrived(envelope(pathway, event), event);
        consumers.stream()
                .filter(consumer -> consumer.families().stream().anyMatch(family -> family.isInstance(event)))
                .forEach(consumer -> QuarkusTransaction.requiringNew().run(() -> consumer.on(arrived)));
    }

    /** Enters an agency in the directory. */
    public void list(AgencyId agency, Role role) {
        var listed = new AgencyEvent.Listed(
                agency, agency.value(), AgencyKind.IMMIGRATION_SERVICE, "Kent", false, Set.of(role), clock.now());
        QuarkusTransaction.requiringNew().run(() -> agencies.apply(1, listed));
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
