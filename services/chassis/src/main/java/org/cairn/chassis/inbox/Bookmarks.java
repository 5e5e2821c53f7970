package org.cairn.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;

/**
 * How far each assigned partition is read. The truth is a row that moves in the transaction of the effects, and only from where
 * its mover believed it to be: whoever lost a partition without knowing it moves nothing.
 */
@ApplicationScoped
class Bookmarks {

    private static final String OPEN = """
            insert into inbox_offset values (?, ?, ?, ?) on conflict (topic, partition) do update set
                topic_id = excluded.topic_id,
                next_offset = case when inbox_offset.topic_id = excluded.topic_id
                    then greatest(inbox_offset.next_offset, excluded.next_offset) else excluded.next_offset end
            returning next_offset""";

    private static final String ADVANCE = """
            update inbox_offset set next_offset = ?
            where topic = ? and partition = ? and topic_id = ? and next_offset = ?""";

    private final Jdbi jdbi;
    private final Map<TopicPartition, Bookmark> open = new ConcurrentHashMap<>();

    Bookmarks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Bookmark> of(TopicPartition place) {
        return Optional.ofNullable(open.get(place));
    }

    Set<TopicPartition> places() {
        return Set.copyOf(open.keySet());
    }

    /** Where to read on; from the topic's beginning when it is another topic of the same name. */
    Bookmark open(TopicPartition place, String topicId, long beginning) {
        var next = jdbi.withHandle(db -> db.createQuery(OPEN)
                .bind(0, place.topic())
                .bind(1, place.partition())
                .bind(2, topicId)
                .bind(3, beginning)
                .mapTo(Long.class)
                .one());
        var bookmark = new Bookmark(topicId, next);
        open.put(place, bookmark);
        return bookmark;
    }

    /** Moves the row in the caller's transaction. */
    void advance(TopicPartition place, Bookmark from, long next) {
        var moved = jdbi.withHandle(
                db -> db.execute(ADVANCE, next, place.topic(), place.partition(), from.topicId(), from.next()));
        if (moved == 0) {
            throw new Overtaken();
        }
    }

    /** Remembers, after the commit, that it moved. */
    void moved(TopicPartition place, Bookmark from, long next) {
        open.replace(place, from, new Bookmark(from.topicId(), next));
    }

    void close(TopicPartition place) {
        open.remove(place);
    }

    /** Forgets, in the caller's transaction, how far these topics were read and which of their events had effects. */
    void forget(Collection<String> topics) {
        var names = topics.toArray(String[]::new);
        jdbi.useHandle(db -> {
            db.execute("delete from inbox_offset where topic = any(?)", (Object) names);
            db.execute("delete from inbox_seen where topic = any(?)", (Object) names);
            db.execute("delete from inbox_parked where topic = any(?)", (Object) names);
        });
    }

    /** The next offset to take from a topic with that id. */
    record Bookmark(String topicId, long next) {}

    /** Somebody else has moved the row: this partition is not ours any more, or was set back. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("the partition was read on by somebody else", null, false, false);
        }
    }
}
