package org.cairn.acceptance.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** The broker as its super user: reads what stands on the topics, and sends what no service would. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform;

    Topics(Platform platform) {
        this.platform = platform;
    }

    private List<String> names() {
        try (var consumer = consumer()) {
            return consumer.listTopics(PATIENCE).keySet().stream()
                    .filter(name -> !name.startsWith("__"))
                    .sorted()
                    .toList();
        }
    }

    /** All that stands on a topic now, in the order of its partitions. */
    public List<ConsumerRecord<String, byte[]>> all(String topic) {
        return all(List.of(topic));
    }

    /** All that stands on every topic now. */
    public List<ConsumerRecord<String, byte[]>> everything() {
        return all(names());
    }

    private List<ConsumerRecord<String, byte[]>> all(List<String> topics) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return upTo(consumer, consumer.endOffsets(partitions, PATIENCE));
        }
    }

    /** Waits until these services have taken in everything that stands on their topics now. */
    public void awaitTakenIn(List<String> services) {
        var ends = ends();
        for (var service : services) {
            Awaitility.await(service + " has read its topics").until(() -> behind(service, ends), List::isEmpty);
        }
    }

    /** The topics that a service has not read so far. */
    private List<String> behind(String service, Map<String, Long> ends) {
        var read = platform.databases()
                .column(service, "select topic || ' ' || sum(next_offset) from inbox_offset group by topic");
        return read.stream()
                .map(line -> line.split(" "))
                .filter(line -> Long.parseLong(line[1]) < ends.get(line[0]))
                .map(line -> line[0])
                .toList();
    }

    private Map<String, Long> ends() {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, names());
            return consumer.endOffsets(partitions, PATIENCE).entrySet().stream()
                    .collect(Collectors.groupingBy(
                            end -> end.getKey().topic(), Collectors.summingLong(Map.Entry::getValue)));
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> upTo(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        var until = Instant.now().plus(PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())) {
            if (Instant.now().isAfter(until)) throw new AssertionError("the topic could not be read to its end");
            consumer.poll(Duration.ofMillis(200)).forEach(found::add);
        }
        return found;
    }

    /** Sends one record and waits until the broker has it. */
    public void send(String topic, String key, byte[] value, Headers headers) {
        try (var producer =
                new KafkaProducer<>(settings(Map.of()), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, null, key, value, headers))
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                settings(Map.of("group.id", "acceptance-" + UUID.randomUUID(), "enable.auto.commit", false)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private Map<String, Object> settings(Map<String, Object> more) {
        var login = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\" password=\""
                + platform.secret("kafka-admin") + "\";";
        var settings = new java.util.HashMap<>(more);
        settings.put("bootstrap.servers", "127.0.0.1:" + platform.port("kafka"));
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "PLAIN");
        settings.put("sasl.jaas.config", login);
        return settings;
    }
}
