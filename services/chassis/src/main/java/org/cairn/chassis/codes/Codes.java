package org.cairn.chassis.codes;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** The code lists of {@code contracts/codes}; a code that is not in its list is unknown and never guessed. */
@ApplicationScoped
public class Codes {

    private static final String FOLDER = "/org/cairn/contracts/codes/";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();

    /**
     * Whether the first column of that list (file name without .csv) holds the code, letter for letter.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    public boolean knows(String list, String code) {
        return code != null && codes(list).contains(code);
    }

    /** All codes of that list. */
    public Set<String> codes(String list) {
        return lists.computeIfAbsent(list, Codes::read);
    }

    private static Set<String> read(String list) {
        try (var file = Codes.class.getResourceAsStream(FOLDER + list + ".csv")) {
            if (file == null) {
                throw new IllegalArgumentException("there is no code list " + list);
            }
            try (var rows = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return rows.stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
