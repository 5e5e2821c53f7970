package org.cairn.identification.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.identification.statistics.Tally.Kind;

/**
 * The counts of one kind in one quarter, with totals. A total is the sum of the cells that are shown and of nothing else, so
 * that no subtraction leads to a cell that is not.
 */
public record TallyTable(Kind kind, List<Cell> cells, List<Total> byLabel, List<Total> byAge, int total) {

    /** So many of one label and age. */
    public record Cell(String label, String age, int count) {}

    /** So many of all that is shown of one label, or of one age. */
    public record Total(String of, int count) {}

    /** The table of these cells. */
    public static TallyTable of(Kind kind, List<Cell> cells) {
        return new TallyTable(
                kind,
                cells,
                totals(cells, Cell::label),
                totals(cells, Cell::age),
                cells.stream().mapToInt(Cell::count).sum());
    }

    private static List<Total> totals(List<Cell> cells, Function<Cell, String> by) {
        return cells.stream().collect(Collectors.groupingBy(by, Collectors.summingInt(Cell::count))).entrySet().stream()
                .map(group -> new Total(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Total::of))
                .toList();
    }
}
