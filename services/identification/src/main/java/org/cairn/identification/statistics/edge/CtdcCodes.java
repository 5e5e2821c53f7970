package org.cairn.identification.statistics.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.cairn.identification.statistics.Cell;
import org.cairn.identification.statistics.CtdcRow.Meaning;

/** The columns of the Counter-Trafficking Data Collaborative, and what the published labels stand for. */
@ApplicationScoped
public class CtdcCodes {

    private static final String FOLDER = "/org/cairn/contracts/codes/";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<String> columns = List.copyOf(read("ctdc-columns").keySet());
    private final Map<String, String> exploitation = read("nrm-exploitation");
    private final Map<String, String> nationality = read("nrm-nationality");

    List<String> columns() {
        return columns;
    }

    /** What the labels of a cell stand for; nothing where a label says nothing. */
    Meaning meaning(Cell cell) {
        return new Meaning(
                Set.copyOf(words(exploitation, cell.exploitation())), words(nationality, cell.nationality()));
    }

    private static List<String> words(Map<String, String> list, String label) {
        return Stream.of(list.getOrDefault(label, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> read(String list) {
        try (var rows = FORMAT.parse(new InputStreamReader(
                CtdcCodes.class.getResourceAsStream(FOLDER + list + ".csv"), StandardCharsets.UTF_8))) {
            var read = new LinkedHashMap<String, String>();
            rows.forEach(row -> read.put(row.get(0), row.get(1)));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
