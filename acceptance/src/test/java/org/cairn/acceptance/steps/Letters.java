package org.cairn.acceptance.steps;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.cairn.acceptance.platform.Topics;

/** The records of one pathway as they stand on the topics, to be delivered again, in another order, or spoilt. */
public record Letters(Topics topics, List<ConsumerRecord<String, byte[]>> records) {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Those of the newest pathway that an NGO opened. */
    public static Letters ofNewest(Topics topics, String ngo) {
        var everything = topics.everything();
        var subject = everything.stream()
                .filter(record -> typeOf(record).startsWith("org.cairn.coordination.pathway.opened.v"))
                .filter(record -> text(record).contains(ngo))
                .toList()
                .getLast()
                .key();
        return new Letters(
                topics,
                everything.stream()
                        .filter(record -> subject.equals(record.key()))
                        .sorted(Comparator.comparing(ConsumerRecord::timestamp))
                        .toList());
    }

    /** The first of that type, in whichever version of it. */
    public ConsumerRecord<String, byte[]> first(String type) {
        return records.stream()
                .filter(record -> typeOf(record).startsWith(type + ".v"))
                .findFirst()
                .orElseThrow();
    }

    /** Delivers the first of that type as if it were another event, with one word in it replaced. */
    public void sendSpoilt(String type, String word, String by) {
        var like = first(type);
        var headers = new RecordHeaders(like.headers().toArray());
        headers.remove("ce_id");
        headers.add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        var body = text(like).replace(word, by).getBytes(StandardCharsets.UTF_8);
        topics.send(like.topic(), like.key(), body, headers);
    }

    /** Delivers all of them again, as they are. */
    public void deliver() {
        records.forEach(record -> topics.send(record.topic(), record.key(), record.value(), record.headers()));
    }

    /** The same story of another pathway: every id is another one, the same for the same. */
    public Letters ofSomebodyElse() {
        var others = new ConcurrentHashMap<String, String>();
        return new Letters(
                topics, records.stream().map(record -> renamed(record, others)).toList());
    }

    private static ConsumerRecord<String, byte[]> renamed(
            ConsumerRecord<String, byte[]> record, Map<String, String> others) {
        var headers = new RecordHeaders();
        for (Header header : record.headers()) {
            headers.add(
                    header.key(),
                    rename(new String(header.value(), StandardCharsets.UTF_8), others)
                            .getBytes(StandardCharsets.UTF_8));
        }
        return with(record, rename(record.key(), others), rename(text(record), others), headers);
    }

    private static String rename(String text, Map<String, String> others) {
        return UUIDS.matcher(text)
                .replaceAll(id -> others.computeIfAbsent(
                        id.group(), known -> UUID.randomUUID().toString()));
    }

    /** A record like that one with another body, and attributes of its own. */
    public static ConsumerRecord<String, byte[]> with(
            ConsumerRecord<String, byte[]> record, String key, String body, Headers headers) {
        var copy = new ConsumerRecord<>(
                record.topic(), record.partition(), record.offset(), key, body.getBytes(StandardCharsets.UTF_8));
        headers.forEach(copy.headers()::add);
        return copy;
    }

    /** What a record says, as text. */
    public static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    /** The released type of a record. */
    public static String typeOf(ConsumerRecord<String, byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        return type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }
}
