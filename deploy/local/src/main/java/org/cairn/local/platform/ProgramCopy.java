package org.cairn.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A built service copied beside the data, so that a build under way never pulls the jars from under a running one. */
record ProgramCopy(Path built, Path copy) {

    /** Copies the program anew and returns the copy's folder. */
    Path fresh() {
        try {
            if (Files.exists(copy)) {
                for (var old : below(copy).reversed()) Files.delete(old);
            }
            for (var file : below(built)) {
                Files.copy(
                        file,
                        copy.resolve(built.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException("The program in " + built + " cannot be copied", failure);
        }
    }

    /** All files and folders, each folder before what is in it. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
