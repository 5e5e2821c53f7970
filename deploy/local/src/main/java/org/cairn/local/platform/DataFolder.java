package org.cairn.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that holds all that the platform keeps: it survives {@code down} and {@code up}. */
public record DataFolder(Path root) {

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path replay() {
        return root.resolve("replay");
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    public Path program(String service) {
        return root.resolve("programs").resolve(service);
    }

    /** How far the platform's time is ahead of the day's. */
    Path timeAhead() {
        return root.resolve("time-ahead");
    }

    public Path state() {
        return root.resolve("run").resolve("state.json");
    }

    /** Makes the folders that are missing; only their owner may look inside. */
    public void make() {
        try {
            Files.createDirectories(root);
            for (var folder : new String[] {"kafka", "keys", "logs", "programs", "run", "secrets", "replay"}) {
                Files.createDirectories(root.resolve(folder));
            }
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException failure) {
            throw new UncheckedIOException("The data folder " + root + " cannot be made", failure);
        }
    }

    /** Removes the folder with all that is in it. */
    public void erase() throws IOException {
        remove(root);
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    static void writePrivately(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), ".", ".new"); // mode 600 from the start
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }
}
