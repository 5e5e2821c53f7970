package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The list of invariants for people names tests that exist. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvariantsListTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|[^|]*\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void each_of_the_twenty_names_tests_and_each_of_them_is_there() throws IOException {
        var text = Files.readString(ROOT.resolve("docs/invariants.md"));
        var numbers = new TreeSet<Integer>();
        var named = new TreeSet<String>();
        var rows = ROW.matcher(text);
        while (rows.find()) {
            numbers.add(Integer.valueOf(rows.group(1)));
            var names = NAME.matcher(rows.group(2))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            assertThat(names).as("tests of invariant " + rows.group(1)).isNotEmpty();
            named.addAll(names);
        }
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(tests()).containsAll(named);
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(ROOT, 14)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
