package org.cairn.identification.identificationcase.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.cairn.contracts.Category;
import org.cairn.contracts.In;
import org.cairn.contracts.identification.Instrument;

/** The lists of signs, with the dimension and the strength of each; they inform, they never decide. */
@ApplicationScoped
public class Indicators {

    private static final String FILE = "/org/cairn/contracts/codes/indicators.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, Sign> signs = read();

    /** One sign as its list has it; dimension and strength are empty where the list knows none. */
    private record Sign(Instrument instrument, String dimension, String strength) {}

    /** So many signs of one dimension of a list were seen, by their strength as the list has it. */
    public record Seen(
            @In(Category.EXPLOITATION) Instrument instrument,
            @In(Category.EXPLOITATION) String dimension,
            @In(Category.EXPLOITATION) int strong,
            @In(Category.EXPLOITATION) int medium,
            @In(Category.EXPLOITATION) int weak,
            @In(Category.EXPLOITATION) int unweighed) {}

    /** Whether that list has that sign. */
    boolean has(Instrument instrument, String code) {
        var sign = signs.get(code);
        return sign != null && sign.instrument() == instrument;
    }

    /** How many of them belong to each dimension of each list, and how strong the list says they are. */
    List<Seen> counted(Set<String> codes) {
        var groups = codes.stream()
                .filter(signs::containsKey)
                .map(signs::get)
                .collect(Collectors.groupingBy(
                        sign -> new Sign(sign.instrument(), sign.dimension(), ""),
                        () -> new TreeMap<>(
                                Comparator.comparing(Sign::instrument).thenComparing(Sign::dimension)),
                        Collectors.groupingBy(Sign::strength, Collectors.summingInt(_ -> 1))));
        return groups.entrySet().stream()
                .map(group -> new Seen(
                        group.getKey().instrument(),
                        group.getKey().dimension(),
                        group.getValue().getOrDefault("strong", 0),
                        group.getValue().getOrDefault("medium", 0),
                        group.getValue().getOrDefault("weak", 0),
                        group.getValue().getOrDefault("", 0)))
                .toList();
    }

    private static Map<String, Sign> read() {
        try (var rows = FORMAT.parse(
                new InputStreamReader(Indicators.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            var read = new LinkedHashMap<String, Sign>();
            rows.forEach(row -> read.put(
                    row.get("code"),
                    new Sign(Instrument.valueOf(row.get("instrument")), row.get("dimension"), row.get("strength"))));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
