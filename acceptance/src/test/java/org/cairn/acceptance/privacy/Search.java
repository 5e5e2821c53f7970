package org.cairn.acceptance.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.acceptance.platform.Platform;

/** Looks for a word everywhere the platform keeps anything: topics, tables, files, and the journal of the database. */
final class Search {

    private static final List<String> DATABASES =
            Stream.concat(Platform.SERVICES.stream(), Stream.of("keycloak")).toList();
    private static final String TABLES = "select format('%I.%I', schemaname, tablename) from pg_tables"
            + " where schemaname not in ('pg_catalog', 'information_schema')";
    private static final int CHUNK = 1 << 22;

    private final Platform platform;
    private final String word;

    Search(Platform platform, String word) {
        this.platform = platform;
        this.word = word;
    }

    /** Where it stands on the topics: in keys, attributes or bodies. */
    List<String> topics() {
        return platform.topics().everything().stream()
                .filter(this::speaksOfIt)
                .map(record -> record.topic() + " at " + record.offset())
                .toList();
    }

    private boolean speaksOfIt(ConsumerRecord<String, byte[]> record) {
        var text = new StringBuilder().append(record.key());
        record.headers().forEach(header -> text.append(' ').append(new String(header.value(), StandardCharsets.UTF_8)));
        text.append(new String(record.value(), StandardCharsets.UTF_8));
        return text.indexOf(word) >= 0;
    }

    /** In which tables it stands, as text or as bytes. */
    List<String> tables() {
        return DATABASES.stream()
                .flatMap(database -> platform.databases().column(database, query(database)).stream())
                .toList();
    }

    private String query(String database) {
        var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return platform.databases().column(database, TABLES).stream()
                .map(table -> "select '" + database + ": " + table + "' from " + table + " t where t::text like '%"
                        + word + "%' or t::text like '%" + hex + "%'")
                .collect(Collectors.joining(" union "));
    }

    /** In which files of the data folder it stands, once everything is written out. */
    List<String> files() {
        platform.databases().run("postgres", "checkpoint");
        var found = new ArrayList<String>();
        var look = new WhatStays(file -> {
            if (holdsIt(file)) found.add(platform.data().relativize(file).toString());
        });
        try (var folders = Files.list(platform.data())) {
            for (var folder : folders.filter(Search::isWritten).toList()) Files.walkFileTree(folder, look);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }

    /** The copies of the services were built before anybody told anything. */
    private static boolean isWritten(Path folder) {
        return !folder.endsWith("programs");
    }

    /** Looks at every file that stays; the database and the broker take some away while they work. */
    static final class WhatStays extends SimpleFileVisitor<Path> {

        private final Consumer<Path> look;

        WhatStays(Consumer<Path> look) {
            this.look = look;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) look.accept(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return unlessGone(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            return unlessGone(failure);
        }

        private static FileVisitResult unlessGone(IOException failure) throws IOException {
            if (failure != null && !(failure instanceof NoSuchFileException)) throw failure;
            return FileVisitResult.CONTINUE;
        }
    }

    private boolean holdsIt(Path file) {
        var sought = word.getBytes(StandardCharsets.UTF_8);
        try (var bytes = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK + sought.length];
            var kept = 0;
            for (var read = bytes.readNBytes(chunk, 0, CHUNK); read > 0; ) {
                var end = kept + read;
                if (indexOf(chunk, end, sought) >= 0) return true;
                kept = Math.min(sought.length - 1, end);
                System.arraycopy(chunk, end - kept, chunk, 0, kept);
                read = bytes.readNBytes(chunk, kept, CHUNK);
            }
            return false;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int indexOf(byte[] text, int length, byte[] sought) {
        for (var at = 0; at <= length - sought.length; at++) {
            var n = 0;
            while (n < sought.length && text[at + n] == sought[n]) n++;
            if (n == sought.length) return at;
        }
        return -1;
    }
}
