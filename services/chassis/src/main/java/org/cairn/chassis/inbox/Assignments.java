package org.cairn.chassis.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.cairn.chassis.access.Lease;
import org.cairn.chassis.journal.Broker;
import org.jboss.logging.Logger;

/** Puts the consumers where the bookmarks say: when partitions come, and whenever a batch was not taken. */
@Default
@ApplicationScoped
@Identifier("inbox")
class Assignments implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Assignments.class);
    private static final int ANSWER_WITHIN_SECONDS = 10;

    private final Bookmarks bookmarks;
    private final Broker broker;
    private final Instance<KafkaClientService> clients;

    Assignments(Bookmarks bookmarks, Broker broker, Instance<KafkaClientService> clients) {
        this.bookmarks = bookmarks;
        this.broker = broker;
        this.clients = clients;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> places) {
        places.forEach(place -> put(consumer, place));
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> places) {
        places.forEach(bookmarks::close);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> places) {
        places.forEach(bookmarks::close);
    }

    /** Goes back to the bookmark, on the consumer's own thread; what it had read ahead will be dropped. */
    void goBack(TopicPartition place) {
        var channel = place.topic().equals(Lease.TOPIC) ? "access" : "events";
        clients.get()
                .getConsumer(channel)
                .runOnPollingThread(consumer -> {
                    if (consumer.assignment().contains(place)) {
                        put(consumer, place);
                    }
                })
                .subscribe()
                .with(_ -> {}, failure -> LOG.debugf(failure, "could not go back on %s", place));
    }

    /** Without an answer from database or broker the place stays closed: the next batch from there asks again. */
    private void put(Consumer<?, ?> consumer, TopicPartition place) {
        try {
            var beginning = consumer.beginningOffsets(Set.of(place)).get(place);
            var bookmark = bookmarks.open(place, topicId(place.topic()), beginning);
            consumer.seek(place, bookmark.next());
        } catch (RuntimeException failure) {
            bookmarks.close(place);
            LOG.warnf("no bookmark for %s yet: %s", place, failure.getMessage());
        }
    }

    private String topicId(String topic) {
        try {
            return broker.admin()
                    .describeTopics(Set.of(topic))
                    .allTopicNames()
                    .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .get(topic)
                    .topicId()
                    .toString();
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the broker does not describe " + topic, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
