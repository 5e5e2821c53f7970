package org.cairn.chassis.codes;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The code lists of {@code contracts/codes}; a code that is not in its list is unknown and never guessed. */
@ApplicationScoped
public class Codes {

    private static final String FOLDER = "/org/cairn/contracts/codes/";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> columns = new ConcurrentHashMap<>();

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

    /** What that column says of a code, empty when nothing or when the code is unknown. */
    public String value(String list, String code, String column) {
        return columns.computeIfAbsent(list + "/" + column, _ -> read(list, column))
                .getOrDefault(code, "");
    }

    private static Set<String> read(String list) {
        return rows(list, rows -> rows.map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet()));
    }

    private static Map<String, String> read(String list, String column) {
        return rows(
                list, rows -> rows.collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(column))));
    }

    private static <T> T rows(String list, Function<Stream<CSVRecord>, T> read) {
        try (var file = Codes.class.getResourceAsStream(FOLDER + list + ".csv")) {
            if (file == null) {
                throw new IllegalArgumentException("there is no code list " + list);
            }
            try (var rows = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return read.apply(rows.stream());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
