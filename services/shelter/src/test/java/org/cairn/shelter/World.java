package org.cairn.shelter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.chassis.Container;
import org.cairn.chassis.inbox.Arrived;
import org.cairn.chassis.inbox.InboxConsumer;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.time.PlatformClock;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.Event;
import org.cairn.contracts.EventId;
import org.cairn.contracts.HoldId;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Priority;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.ReferralId;
import org.cairn.contracts.coordination.PathwayEvent;
import org.cairn.contracts.coordination.ReferralEvent;
import org.cairn.contracts.coordination.ReferralEvent.Kind;
import org.cairn.contracts.coordination.ServiceType;
import org.cairn.shelter.capacity.edge.CapacityDesk;
import org.cairn.shelter.capacity.edge.CapacityDesk.House;
import org.cairn.shelter.placement.edge.PlacementConsumer;
import org.cairn.shelter.placement.edge.ProtectionConsumer;
import org.cairn.shelter.placement.edge.SafetyReviewConsumer;
import org.cairn.shelter.waitlist.edge.AskingConsumer;

/** A shelter service with its database, for tests to tell it what coordination and identification say. */
public final class World implements AutoCloseable {

    public final Container container =
            new Container("shelter", "V101__capacity.sql", "V102__placement.sql", "V103__wait_list.sql");
    public final CapacityDesk capacity = container.get(CapacityDesk.class);
    public final Instant now = container.get(PlatformClock.class).now();
    private long version;

    /** An act of that agency at that moment. */
    public static Act act(AgencyId agency, Instant at) {
        return new Act(agency, "client", at, UUID.randomUUID(), UUID.randomUUID());
    }

    public static PathwayId somebody() {
        return new PathwayId(UUID.randomUUID());
    }

    public static ReferralId aReferral() {
        return new ReferralId(UUID.randomUUID());
    }

    public void places(House house, int number) {
        container.inTransaction(() -> capacity.setPlaces(house, number, act(house.shelter(), now)));
    }

    public HoldId hold(House house, Instant until) {
        var made = until.minusSeconds(7_200).isBefore(now) ? until.minusSeconds(7_200) : now;
        var term = new CapacityDesk.Term("hold.emergency", until);
        return container.inTransaction(() -> capacity.hold(house, term, act(house.shelter(), made)));
    }

    public void opened(PathwayId person) {
        hear(
                person,
                "pathway/" + person,
                new PathwayEvent.Opened("uk-nrm", null, "Wales", null, false, null, null, null, now));
    }

    public ReferralEvent requested(AgencyId from, Kind kind, Priority priority, AgencyId... candidates) {
        return new ReferralEvent.Requested(
                from,
                kind,
                null,
                List.of(candidates),
                null,
                ServiceType.SHELTER,
                priority,
                Purpose.ASSISTANCE,
                "Wales",
                List.of(),
                Set.of(),
                null,
                now,
                null,
                null,
                null,
                null,
                now);
    }

    public ReferralEvent accepted(AgencyId shelter, HoldId hold) {
        return new ReferralEvent.Accepted(shelter, ServiceType.SHELTER, hold, now, now);
    }

    /** News of a referral. */
    public void hear(PathwayId person, ReferralId referral, ReferralEvent event) {
        hear(person, "referral/" + referral, event);
    }

    /** News of any stream, to all who want that family, each in the inbox's transaction. */
    public void hear(PathwayId person, String stream, Event event) {
        version++;
        var id = UUID.randomUUID();
        var envelope = new Envelope(
                new EventId(id), "any.v1", "any/" + stream, version, person.toString(), now, "harbour-aid", id, id);
        for (var consumer : List.<InboxConsumer>of(
                container.get(AskingConsumer.class),
                container.get(PlacementConsumer.class),
                container.get(ProtectionConsumer.class),
                container.get(SafetyReviewConsumer.class))) {
            if (consumer.families().stream().anyMatch(family -> family.isInstance(event))) {
                container.inTransaction(() -> consumer.on(new Arrived(envelope, event)));
            }
        }
    }

    public long count(String query, Object... values) {
        return container.database().count(query, values);
    }

    /** How many published events have a type with that word. */
    public long published(String word) {
        return count("select count(*) from outbox where type like ?", "%." + word + ".%");
    }

    @Override
    public void close() {
        container.close();
    }
}
