package org.cairn.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.journal.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says the heads on the topic {@code <service>.audit}, which the service can write and never change. */
@ApplicationScoped
public class TopicHerald implements Herald {

    private final Outbox outbox;
    private final String service;

    TopicHerald(Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.service = service;
    }

    @Override
    public void say(Head head, int rows, Instant at) {
        var type = "org.cairn." + service + ".audit.sealed.v1";
        var source = service + "/audit/chain";
        var id = UUID.nameUUIDFromBytes((source + "@" + head.number()).getBytes(StandardCharsets.UTF_8));
        var payload = EventJson.MAPPER
                .createObjectNode()
                .put("batch", head.number())
                .put("hash", head.hash())
                .put("rows", rows)
                .put("at", at.toString());
        var headers = EventJson.MAPPER
                .createObjectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", id.toString())
                .put("ce_type", type)
                .put("ce_source", source)
                .put("ce_version", Long.toString(head.number()))
                .put("ce_subject", "audit")
                .put("ce_time", at.toString())
                .put("ce_agency", "cairn")
                .put("ce_correlationid", id.toString())
                .put("ce_causationid", id.toString())
                .put("ce_dataclassification", "C1")
                .put("content-type", "application/json");
        outbox.send(new Outbox.Letter(id, service + ".audit", "audit", type), payload, headers);
    }
}
