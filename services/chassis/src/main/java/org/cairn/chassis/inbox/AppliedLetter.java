package org.cairn.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.cairn.chassis.access.AccessApplied;
import org.cairn.chassis.inbox.AppliedReports.Owed;
import org.cairn.chassis.journal.Act;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.time.PlatformClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The message by which this service tells coordination, and itself, that a revocation is applied. */
@ApplicationScoped
class AppliedLetter {

    private final String service;
    private final Outbox outbox;
    private final PlatformClock clock;
    private final Event<AccessApplied> applied;

    AppliedLetter(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Outbox outbox,
            PlatformClock clock,
            Event<AccessApplied> applied) {
        this.service = service;
        this.outbox = outbox;
        this.clock = clock;
        this.applied = applied;
    }

    void send(Owed owed) {
        var event = new AccessApplied(service, owed.pathway(), owed.version(), clock.now());
        var type = AccessApplied.typeOf(service);
        var source = service + "/access/" + owed.pathway();
        var id = Outbox.idOf(source, Math.toIntExact(owed.version()));
        var key = owed.pathway().toString();
        var headers = EventJson.MAPPER
                .createObjectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", id.toString())
                .put("ce_type", type)
                .put("ce_source", source)
                .put("ce_version", Long.toString(owed.version()))
                .put("ce_subject", key)
                .put("ce_time", event.at().toString())
                .put("ce_agency", Act.PLATFORM.value())
                .put("ce_correlationid", owed.correlation().toString())
                .put("ce_causationid", owed.causation().toString())
                .put("ce_dataclassification", "C1")
                .put("content-type", "application/json");
        outbox.send(
                new Outbox.Letter(id.value(), service + ".events", key, type),
                EventJson.MAPPER.valueToTree(event),
                headers);
        applied.fire(event);
    }
}
