package org.cairn.local.replay;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.local.replay.PublishedDecisions.AgeGroup;
import org.cairn.local.replay.PublishedDecisions.Kind;
import org.cairn.local.replay.PublishedDecisions.Outcome;

/** Which decisions a replay has begun and which are done, on disk; a decision is noted before it is sent, so none is sent twice. */
final class Rulings implements Closeable {

    /** One decision on one case, by the authority's own id of it; {@code quarter} is the published line it stands for. */
    record Ruling(Kind kind, String caseId, String quarter, AgeGroup age, Outcome outcome, LocalDate day) {

        /** The same with that outcome. */
        Ruling going(Outcome way) {
            return new Ruling(kind, caseId, quarter, age, way, day);
        }

        private static Ruling of(String[] words) {
            return new Ruling(
                    Kind.valueOf(words[1]),
                    words[2],
                    words[3],
                    AgeGroup.valueOf(words[4]),
                    Outcome.valueOf(words[5]),
                    LocalDate.parse(words[6]));
        }

        private String line() {
            return String.join(" ", kind.name(), caseId, quarter, age.name(), outcome.name(), day.toString());
        }

        /** The same for the same decision in every run. */
        String key() {
            return Rulings.key(kind, caseId);
        }

        @Override
        public String toString() {
            return kind + " of case " + caseId;
        }
    }

    private final Map<String, Ruling> begun = new LinkedHashMap<>();
    private final Map<String, Ruling> done = new LinkedHashMap<>();
    private final BufferedWriter writer;

    Rulings(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) recall(line.split(" "));
        }
        writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        writer.newLine(); // ends a line that a crash may have cut
    }

    private void recall(String[] words) {
        if (words.length != 7) return;
        var ruling = Ruling.of(words);
        (words[0].equals("done") ? done : begun).put(ruling.key(), ruling);
    }

    synchronized void begin(Ruling ruling) {
        begun.put(ruling.key(), ruling);
        write("begun " + ruling.line());
    }

    synchronized void finish(Ruling ruling) {
        done.put(ruling.key(), ruling);
        write("done " + ruling.line());
    }

    /** Decisions that were noted and perhaps never sent. */
    synchronized List<Ruling> unfinished() {
        return begun.values().stream()
                .filter(ruling -> !done.containsKey(ruling.key()))
                .toList();
    }

    /** How many of that kind stand for that cell of the quarter already. */
    synchronized int count(PublishedDecisions table, PublishedDecisions.Cell cell) {
        return (int) of(table.kind())
                .filter(ruling -> ruling.quarter().equals(table.quarter().toString()))
                .filter(ruling -> ruling.age() == cell.age() && ruling.outcome() == cell.outcome())
                .count();
    }

    /** Whether a case is decided, or about to be. */
    synchronized boolean has(Kind kind, String caseId) {
        return begun.containsKey(key(kind, caseId));
    }

    /** Cases with reasonable grounds decided positively and nothing else, the oldest decision first. */
    synchronized List<Ruling> awaitingConclusion() {
        return of(Kind.REASONABLE)
                .filter(ruling -> ruling.outcome() == Outcome.POSITIVE && !has(Kind.CONCLUSIVE, ruling.caseId()))
                .sorted(Comparator.comparing(Ruling::day))
                .toList();
    }

    private Stream<Ruling> of(Kind kind) {
        return begun.values().stream().filter(ruling -> ruling.kind() == kind);
    }

    private static String key(Kind kind, String caseId) {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + caseId;
    }

    private void write(String line) {
        try {
            writer.write(line);
            writer.newLine();
            writer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot note the progress of the replay", failure);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}
