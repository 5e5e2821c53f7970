package org.cairn.chassis.journal;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The connections to Kafka that SmallRye does not keep: the relay's producer and questions about topics. */
@ApplicationScoped
public class Broker {

    private static final int SEND_WITHIN_MS = 5_000;

    private final Map<String, Object> connection;
    private Producer<String, byte[]> producer;
    private Admin admin;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = connection;
    }

    /** The producer, made at its first use: every acknowledgement is waited for, nothing lingers, nothing is doubled by a retry. */
    synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            var config = new HashMap<>(connection);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, SEND_WITHIN_MS);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SEND_WITHIN_MS / 2);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SEND_WITHIN_MS);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    /** Gives a producer up after a failure: what it still holds must not overtake what is sent again. */
    synchronized void replace(Producer<String, byte[]> failed) {
        if (producer == failed) {
            producer = null;
            failed.close(Duration.ZERO);
        }
    }

    /** Questions about topics. */
    public synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(new HashMap<>(connection));
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
        if (admin != null) {
            admin.close(Duration.ofSeconds(2));
        }
    }
}
