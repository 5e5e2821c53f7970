package org.cairn.local.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The class paths that the build wrote down: the launcher's own, and the one with Kafka's server on it. */
final class ClassPaths {

    private ClassPaths() {}

    static String kafka() throws IOException {
        return String.join(
                File.pathSeparator,
                Stream.concat(entries("platform.classpath"), entries("launcher.classpath"))
                        .distinct()
                        .toList());
    }

    static Path platformEntry(String artifact) throws IOException {
        return entries("platform.classpath")
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(artifact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The build knows no artifact " + artifact));
    }

    private static Stream<String> entries(String file) throws IOException {
        var path = Site.checkoutFolder().resolve("deploy/local/target").resolve(file);
        return Arrays.stream(Files.readString(path).strip().split(File.pathSeparator));
    }
}
