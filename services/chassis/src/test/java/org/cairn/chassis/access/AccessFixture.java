package org.cairn.chassis.access;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Heard;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.chassis.journal.JournalFixture;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Category;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventType;
import org.cairn.contracts.GrantId;
import org.cairn.contracts.LegalBasis;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.AgencyKind;
import org.cairn.contracts.coordination.LeaseEvent;

/** What a service knows of grants, on a database of its own: Harbour Aid opened Amina's pathway. */
public final class AccessFixture implements AutoCloseable {

    private static final Instant MORNING = Instant.parse("2026-01-10T08:00:00Z");

    public final JournalFixture house = new JournalFixture();
    public final PlatformClock clock = new PlatformClock();
    public final Grants grants = new Grants(
            house.database.jdbi(), new Positions(house.database.jdbi(), house.transactions, house.database.registry()));
    public final Lease lease = new Lease(house.database.jdbi(), new SimpleMeterRegistry(), clock, false);
    public final Agencies agencies = new Agencies(house.database.jdbi());
    public final Permits permits = new Permits();
    public final Heard<AccessApplied> applied = new Heard<>();
    public final Heard<AccessChanged> changed = new Heard<>(this::observe);
    public final Heard<AgencyChanged> agencyChanged = new Heard<>();
    public final PathwayId amina = new PathwayId(UUID.randomUUID());
    public final AgencyId harbour = new AgencyId("harbour-aid");
    public boolean failing;

    public AccessEvent.Granted grant() {
        return new AccessEvent.Granted(
                new GrantId("opener"),
                harbour,
                Role.NGO_CASEWORKER,
                Set.of(Category.STATUS, Category.NEEDS),
                Purpose.ASSISTANCE,
                LegalBasis.CONSENT,
                MORNING,
                null,
                MORNING);
    }

    public AccessEvent.Revoked revocation() {
        return new AccessEvent.Revoked(new GrantId("opener"), harbour, MORNING);
    }

    public Sent granted(long version) {
        return sent(amina.toString(), version, grant());
    }

    public Sent revoked(long version) {
        return sent(amina.toString(), version, revocation());
    }

    public Sent renewed(Instant at) {
        return sent("lease", 1, new LeaseEvent.Renewed(at));
    }

    public Sent listed(long version, String name) {
        return sent(
                harbour.value(),
                version,
                new AgencyEvent.Listed(
                        harbour, name, AgencyKind.NGO, "Kent", false, Set.of(Role.NGO_CASEWORKER), MORNING));
    }

    private static Sent sent(String subject, long version, Event event) {
        var type = EventTypes.released(event.getClass()).map(EventType::value).orElseThrow();
        return new Sent(
                subject, version, type, EventJson.published(event).toString().getBytes(StandardCharsets.UTF_8));
    }

    private void observe(AccessChanged change) {
        if (failing) {
            throw new IllegalStateException("an observer fails");
        }
    }

    @Override
    public void close() {
        house.close();
    }

    /** A message of the access topic. */
    public record Sent(String subject, long version, String type, byte[] body) {}
}
