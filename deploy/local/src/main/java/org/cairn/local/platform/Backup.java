package org.cairn.local.platform;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Copies of what the platform keeps: all databases as they were at one instant, taken while it runs; and, apart from them, the
 * keys without which they tell nothing. Topics are not copied.
 */
public final class Backup {

    private static final String DATABASES = "postgres";
    private static final String WAL = "pg_wal";
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final Set<String> EMPTY = Set.of(
            WAL, "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: \\S+ \\(file (\\w+)\\)");

    private final Site site;

    public Backup(Site site) {
        this.site = site;
    }

    /** Copies all databases into the folder, with the log that makes the copy whole (PostgreSQL's low-level base backup). */
    public void copyDatabases(Path folder) throws IOException, SQLException {
        var target = fresh(folder).resolve(DATABASES);
        var url = "jdbc:postgresql://127.0.0.1:" + site.ports().of("postgres") + "/postgres";
        try (var connection = DriverManager.getConnection(
                        url, Cluster.ADMIN, site.secrets().of("postgres-admin"));
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('cairn', true)");
            copy(site.data().postgres(), target, false);
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(target.resolve("backup_label"), label.getString(1));
            }
        }
        copy(site.data().postgres().resolve(WAL), target.resolve(WAL), true);
        requireWhole(target);
    }

    /** Copies keys and secrets into another folder. */
    public void copyKeys(Path folder) throws IOException {
        var target = fresh(folder);
        copy(site.data().keys(), target.resolve("keys"), true);
        copy(site.data().secrets(), target.resolve("secrets"), true);
    }

    /** Makes a data folder of both copies; the databases make themselves whole at the first start. */
    public void restore(Path databases, Path keys) throws IOException {
        if (Files.exists(site.data().postgres())) {
            throw new IllegalStateException(
                    "There are databases in " + site.data().root() + " already; name a new folder with --data.");
        }
        requireWhole(databases.resolve(DATABASES));
        site.data().make();
        copy(keys.resolve("keys"), site.data().keys(), true);
        copy(keys.resolve("secrets"), site.data().secrets(), true);
        copy(databases.resolve(DATABASES), site.data().postgres(), true);
    }

    private static void requireWhole(Path target) throws IOException {
        var label = target.resolve("backup_label");
        if (!Files.exists(label))
            throw new IllegalStateException("There is no whole copy of the databases in " + target);
        var first = FIRST_SEGMENT.matcher(Files.readString(label));
        if (!first.find() || !Files.exists(target.resolve(WAL).resolve(first.group(1)))) {
            throw new IllegalStateException("The copy lacks the beginning of its log; take it again.");
        }
    }

    private static Path fresh(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalStateException(folder + " is not empty; a copy is never mixed with another.");
                }
            }
        }
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    /** A file that vanishes while the platform runs is in the log. */
    private static void copy(Path from, Path to, boolean all) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) throws IOException {
                var made = Files.createDirectories(to.resolve(from.relativize(folder)));
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
                var skipped = !all
                        && from.equals(folder.getParent())
                        && EMPTY.contains(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
                if (!all && NOT_COPIED.contains(file.getFileName().toString())) return FileVisitResult.CONTINUE;
                try {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }
        });
    }
}
