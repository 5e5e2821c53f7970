package org.cairn.chassis.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.cairn.chassis.journal.Broker;
import org.cairn.chassis.time.Rounds;

/** Measures how far the inbox lags behind, and notices a topic that was deleted and made again under its old name. */
@ApplicationScoped
class TopicWatch {

    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final int ANSWER_WITHIN_SECONDS = 5;

    private final Bookmarks bookmarks;
    private final Assignments assignments;
    private final Broker broker;
    private final MeterRegistry metrics;
    private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();
    private final Rounds rounds = new Rounds("topic-watch", PERIOD, this::look);

    TopicWatch(Bookmarks bookmarks, Assignments assignments, Broker broker, MeterRegistry metrics) {
        this.bookmarks = bookmarks;
        this.assignments = assignments;
        this.broker = broker;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.close();
    }

    void look() {
        var places = bookmarks.places();
        if (places.isEmpty()) {
            return;
        }
        var topics = places.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        var described = answer(broker.admin().describeTopics(topics).allTopicNames());
        places.forEach(place -> goBackIfOther(place, described.get(place.topic())));
        var ends = answer(broker.admin()
                .listOffsets(places.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
                .all());
        topics.forEach(topic -> measure(topic, ends));
    }

    private void goBackIfOther(TopicPartition place, TopicDescription described) {
        bookmarks
                .of(place)
                .filter(bookmark ->
                        !bookmark.topicId().equals(described.topicId().toString()))
                .ifPresent(_ -> assignments.goBack(place));
    }

    private void measure(String topic, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        var lag = ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> bookmarks
                        .of(end.getKey())
                        .map(bookmark -> end.getValue().offset() - bookmark.next())
                        .orElse(0L))
                .sum();
        lags.computeIfAbsent(topic, this::gauge).set(Math.max(0, lag));
    }

    private AtomicLong gauge(String topic) {
        return metrics.gauge("cairn_inbox_lag", Tags.of("topic", topic), new AtomicLong());
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the broker does not answer", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
