package org.cairn.identification.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairn.identification.statistics.CtdcRow.Meaning;

/**
 * The submissions of a year in the columns of the Counter-Trafficking Data Collaborative. It is worked out from the very cells
 * that are published by label, so that the two tables cannot be subtracted from each other.
 */
public record CtdcTable(int year, List<String> columns, List<CtdcRow> rows) {

    /** The table of these published cells. */
    public static CtdcTable of(int year, List<String> columns, List<Cell> cells, Function<Cell, Meaning> meaning) {
        var rows = new LinkedHashMap<Map<String, String>, Integer>();
        cells.forEach(cell ->
                rows.merge(CtdcRow.columns(columns, year, cell, meaning.apply(cell)), cell.count(), Integer::sum));
        return new CtdcTable(
                year,
                columns,
                rows.entrySet().stream()
                        .map(row -> new CtdcRow(row.getKey(), row.getValue()))
                        .toList());
    }
}
