package org.cairn.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.cairn.chassis.inbox.Bookmarks.Bookmark;
import org.cairn.chassis.inbox.Bookmarks.Overtaken;
import org.cairn.chassis.journal.Transactions;
import org.jboss.logging.Logger;

/**
 * Takes batches in: the records of one partition have their effects in the one transaction that moves its bookmark. Where one
 * of them fails for good, the batch is taken again record by record, so that only the failing one is put away; a
 * savepoint would not do, since a desk that throws marks the whole transaction for rollback.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Comparator<ConsumerRecord<String, byte[]>> BY_PATHWAY =
            Comparator.comparing(ConsumerRecord::key, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Duration BREATH = Duration.ofMillis(500);

    private final Bookmarks bookmarks;
    private final Assignments assignments;
    private final Transactions transactions;

    Intake(Bookmarks bookmarks, Assignments assignments, Transactions transactions) {
        this.bookmarks = bookmarks;
        this.assignments = assignments;
        this.transactions = transactions;
    }

    /** Takes a batch in, partition by partition; never throws, since a throw would end the channel. */
    void take(ConsumerRecords<String, byte[]> records, Lane lane) {
        for (var place : records.partitions()) {
            try {
                take(place, records.records(place), lane);
            } catch (Overtaken overtaken) {
                LOG.infof("dropped a batch of %s: %s", place, overtaken.getMessage());
                assignments.goBack(place);
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "a batch of %s failed and will be read again", place);
                breathe();
                assignments.goBack(place);
            }
        }
    }

    private void take(TopicPartition place, List<ConsumerRecord<String, byte[]>> records, Lane lane) {
        var bookmark = bookmarks.of(place).orElseThrow(Overtaken::new);
        var fresh = records.stream()
                .filter(record -> record.offset() >= bookmark.next())
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        if (fresh.getFirst().offset() != bookmark.next()) {
            throw new Overtaken();
        }
        try {
            together(place, fresh, lane);
        } catch (RuntimeException failure) {
            if (Passing.passes(failure)) {
                throw failure;
            }
            fresh.forEach(record -> alone(place, record, lane));
        }
    }

    /**
     * Pathway by pathway and each in its own order: batches of several topics hold the locks of many pathways at once, and
     * two that took them in different orders would wait for each other for ever.
     */
    private void together(TopicPartition place, List<ConsumerRecord<String, byte[]>> records, Lane lane) {
        move(place, records.getLast().offset() + 1, () -> {
            lane.begin();
            records.stream().sorted(BY_PATHWAY).forEach(lane::deliver);
        });
    }

    private void alone(TopicPartition place, ConsumerRecord<String, byte[]> record, Lane lane) {
        try {
            together(place, List.of(record), lane);
        } catch (RuntimeException failure) {
            if (Passing.passes(failure)) {
                throw failure;
            }
            move(place, record.offset() + 1, () -> lane.putAway(record, failure));
        }
    }

    private void move(TopicPartition place, long next, Runnable effects) {
        Bookmark from = bookmarks.of(place).orElseThrow(Overtaken::new);
        transactions.inNew(() -> {
            bookmarks.advance(place, from, next);
            effects.run();
        });
        bookmarks.moved(place, from, next);
    }

    private static void breathe() {
        try {
            Thread.sleep(BREATH);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
