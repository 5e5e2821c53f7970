package org.cairn.contracts.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One committed CSV table, read as a person reads it: a header, then rows by column name. */
public record Table(String file, List<String> columns, List<Map<String, String>> rows) {

    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))");

    /** Reads a table by its path below {@code contracts}; every row must have as many cells as the header. */
    public static Table read(String file) {
        try {
            var lines = Files.readAllLines(Path.of(file));
            var columns = cells(lines.getFirst());
            var rows =
                    lines.stream().skip(1).map(line -> row(file, columns, line)).toList();
            return new Table(file, columns, rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One column from top to bottom. */
    public List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    /** The words of a cell that holds several. */
    public static List<String> words(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Map<String, String> row(String file, List<String> columns, String line) {
        var cells = cells(line);
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(file + " has a row with " + cells.size() + " cells: " + line);
        }
        var row = new LinkedHashMap<String, String>();
        columns.forEach(column -> row.put(column, cells.get(row.size())));
        return row;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(line);
        while (matcher.find()) {
            cells.add(matcher.group(1) != null ? matcher.group(1).replace("\"\"", "\"") : matcher.group(2));
        }
        return cells;
    }
}
