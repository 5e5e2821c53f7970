package org.cairn.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.chassis.access.AccessChanged;
import org.cairn.chassis.journal.EventTypes;
import org.cairn.contracts.Envelope;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.coordination.AccessEvent;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.contracts.coordination.LeaseEvent;
import org.cairn.contracts.coordination.PrivacyEvent;

/**
 * Grants, revocations, listings and heartbeats. Nothing is ever put away here, nor taken from
 * anybody else: while it fails, the lease runs out.
 */
@ApplicationScoped
class AccessLane implements Lane {

    private final Seen seen;
    private final AccessFacts facts;
    private final AppliedReports reports;
    private final Event<AccessChanged> changed;

    AccessLane(Seen seen, AccessFacts facts, AppliedReports reports, Event<AccessChanged> changed) {
        this.seen = seen;
        this.facts = facts;
        this.reports = reports;
        this.changed = changed;
    }

    @Override
    public void deliver(ConsumerRecord<String, byte[]> record) {
        var message = Message.read(record);
        var type = EventTypes.recordOf(message.envelope().type());
        if (type.isEmpty()) {
            return;
        }
        Origin.check(message, type.get());
        switch (message.event(type.get())) {
            case LeaseEvent.Renewed(var at) -> facts.lease().renew(record.partition(), at);
            case AgencyEvent listing -> facts.apply(message.envelope().version(), listing);
            case PrivacyEvent.KeyDestroyed(var services, var _)
            when seen.isNew(message) ->
                facts.destroyed(PathwayId.of(message.envelope().subject()), services);
            case AccessEvent access when seen.isNew(message) -> apply(message.envelope(), access);
            default -> {
                // another family has no business here, and a second delivery no effect
            }
        }
    }

    private void apply(Envelope envelope, AccessEvent event) {
        var pathway = PathwayId.of(envelope.subject());
        facts.grants().apply(pathway, envelope.version(), event);
        changed.fire(new AccessChanged(envelope, pathway, event));
        if (event instanceof AccessEvent.Revoked) {
            reports.owe(pathway, envelope);
        }
    }

    @Override
    public void putAway(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        throw failure;
    }
}
