package org.cairn.chassis.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** One waiting message and what becomes of it on its topic. */
record OutboxRow(long seq, String topic, String key, String payload, String headers) {

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("payload"),
                row.getString("headers"));
    }

    ProducerRecord<String, byte[]> record() {
        var attributes = new RecordHeaders();
        Integer partition = null;
        for (var header : parsed().properties()) {
            if (header.getKey().equals(Outbox.PARTITION)) {
                partition = header.getValue().asInt();
            } else {
                attributes.add(header.getKey(), header.getValue().asText().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ProducerRecord<>(topic, partition, key, payload.getBytes(StandardCharsets.UTF_8), attributes);
    }

    private com.fasterxml.jackson.databind.JsonNode parsed() {
        try {
            return EventJson.MAPPER.readTree(headers);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("outbox row " + seq + " has unreadable headers", notOurs);
        }
    }
}
