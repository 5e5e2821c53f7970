package org.cairn.local.platform;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Which service writes and reads each topic, as {@code contracts/privacy/topics.csv} says. */
public record TopicTable(List<Topic> topics) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Set<String> CLEANUPS = Set.of("delete", "compact");

    /** One topic: whoever is not named may neither write nor read it. */
    public record Topic(String name, List<String> writers, List<String> readers, String cleanup) {}

    public static TopicTable read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader);
        }
    }

    static TopicTable read(Reader reader) throws IOException {
        var topics = new ArrayList<Topic>();
        try (var rows = FORMAT.parse(reader)) {
            for (var row : rows) topics.add(topic(row));
        }
        return new TopicTable(List.copyOf(topics));
    }

    private static Topic topic(CSVRecord row) {
        var cleanup = row.get("cleanup").strip();
        if (!CLEANUPS.contains(cleanup)) {
            throw new IllegalArgumentException(
                    "Line " + (row.getRecordNumber() + 1) + ": cleanup is delete or compact, not " + cleanup);
        }
        return new Topic(row.get("topic").strip(), names(row.get("writers")), names(row.get("readers")), cleanup);
    }

    private static List<String> names(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+"));
    }

    /** Everybody who is named; each gets a login of its own at the broker. */
    public Set<String> services() {
        var services = new TreeSet<String>();
        for (var topic : topics) {
            services.addAll(topic.writers());
            services.addAll(topic.readers());
        }
        return services;
    }
}
