package org.cairn.local.replay;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a replay has done so far, on disk, so that an interrupted one goes on where it stopped. */
final class Logbook implements Closeable {

    /** An opened pathway: its id for the agency that opened it, and the access version to wait for. */
    record Opened(String caseId, String position) {}

    private final Map<String, Opened> opened = new HashMap<>();
    private final Set<String> submitted = new HashSet<>();
    private final BufferedWriter writer;

    Logbook(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) recall(line.split(" "));
        }
        writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        writer.newLine(); // ends a line that a crash may have cut
    }

    private void recall(String[] words) {
        if (words.length == 4 && words[0].equals("opened")) opened.put(words[1], new Opened(words[2], words[3]));
        if (words.length == 2 && words[0].equals("submitted")) submitted.add(words[1]);
    }

    synchronized boolean isSubmitted(Referral referral) {
        return submitted.contains(referral.name());
    }

    synchronized Opened opened(Referral referral) {
        return opened.get(referral.name());
    }

    synchronized void note(Referral referral, Opened now) {
        opened.put(referral.name(), now);
        write("opened " + referral.name() + " " + now.caseId() + " " + now.position());
    }

    synchronized void noteSubmitted(Referral referral) {
        submitted.add(referral.name());
        write("submitted " + referral.name());
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
