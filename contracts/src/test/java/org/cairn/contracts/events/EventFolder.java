package org.cairn.contracts.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The committed contracts in {@code contracts/events}: a file, once released, is never written again. */
record EventFolder(Path path) {

    private static final String CHECKSUMS = "checksums.txt";
    private static final String ASYNC_API = "asyncapi.yaml";

    Optional<String> read(String file) {
        var committed = path.resolve(file);
        try {
            return Files.exists(committed) ? Optional.of(Files.readString(committed)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The released files, schemas and examples, by name. */
    List<String> released() {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The kept list: file name to SHA-256. */
    Map<String, String> checksums() {
        var kept = new TreeMap<String, String>();
        read(CHECKSUMS)
                .orElse("")
                .lines()
                .map(line -> line.split(" {2}", 2))
                .forEach(line -> kept.put(line[1], line[0]));
        return kept;
    }

    /** Adds what is new and its checksum; leaves every file that stands. */
    void release(Map<String, String> contracts, String asyncApi) {
        var kept = checksums();
        contracts.forEach((file, text) -> {
            if (read(file).isEmpty() && !kept.containsKey(file)) {
                write(file, text);
                kept.put(file, checksum(text));
            }
        });
        var lines = new StringBuilder();
        kept.forEach((file, sum) -> lines.append(sum).append("  ").append(file).append('\n'));
        write(CHECKSUMS, lines.toString());
        write(ASYNC_API, asyncApi);
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(path);
            Files.writeString(path.resolve(file), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
