package org.cairn.acceptance.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.acceptance.privacy.Search.WhatStays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of a folder in which a database goes on working. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {

    @TempDir
    Path folder;

    @Test
    void what_vanishes_on_the_way_hides_nothing_that_stays() throws IOException {
        var passing = new ArrayList<>(List.of("a", "b", "c", "d"));
        for (var name : passing) Files.createFile(folder.resolve(name));
        Files.createFile(Files.createDirectory(folder.resolve("kept")).resolve("stays"));
        Files.createDirectory(folder.resolve("empty"));
        var seen = new ArrayList<String>();
        Files.walkFileTree(folder, new WhatStays(file -> {
            seen.add(file.getFileName().toString());
            passing.removeAll(seen);
            remove("empty");
            if (!passing.isEmpty()) remove(passing.removeFirst());
        }));
        assertThat(seen).contains("stays").hasSizeBetween(2, 4);
    }

    @Test
    void what_cannot_be_read_for_another_reason_is_no_file_without_the_word() throws IOException {
        var walk = new WhatStays(_ -> {});
        assertThat(walk.visitFileFailed(folder, new NoSuchFileException("gone")))
                .isNotNull();
        assertThatThrownBy(() -> walk.visitFileFailed(folder, new AccessDeniedException("closed")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> walk.postVisitDirectory(folder, new IOException("broken")))
                .isInstanceOf(IOException.class);
    }

    private void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException inUse) {
            throw new AssertionError(inUse);
        }
    }
}
