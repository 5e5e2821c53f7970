package org.cairn.chassis.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.cairn.chassis.codes.Codes;
import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;

/** Case files as text: one header and one row of CSV in the columns of HTCDS 2.0. */
@ApplicationScoped
public class Htcds {

    private static final String COLUMNS = "htcds-columns";
    private static final String FIELD = "csv";
    private static final int LONGEST = 100_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Codes codes;

    Htcds(Codes codes) {
        this.codes = codes;
    }

    /** The one row of that text, to be read column by column; a 400 problem when it is none. */
    public Reading read(String csv) {
        Fields.text(FIELD, csv, LONGEST);
        var text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setIgnoreEmptyLines(true)
                .get();
        try (var table = format.parse(new StringReader(text))) {
            var rows = table.getRecords();
            Fields.check(
                    rows.size() == 1 && rows.getFirst().isConsistent(),
                    FIELD,
                    "Send one header and one row, equally long.");
            var cells = new LinkedHashMap<String, String>();
            table.getHeaderNames()
                    .forEach(column -> cells.put(
                            column, unguarded(rows.getFirst().get(column).strip())));
            return new Reading(cells, codes::knows);
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException unreadable) {
            throw Problem.badField(
                    FIELD,
                    "This is not one row of CSV.",
                    "Send one header and one row as RFC 4180 says, each column once.");
        }
    }

    /**
     * What became of every column: of those read, and of the others where they belong. A column that HTCDS does not have is named
     * by its place, since what stands there may be a value.
     */
    public Report report(Reading reading) {
        var done = reading.report();
        var unread = new ArrayList<>(done.notUnderstood());
        var elsewhere = new ArrayList<Report.Elsewhere>();
        for (var column : reading.left()) {
            var service = codes.value(COLUMNS, column, "service");
            if (!codes.knows(COLUMNS, column)) {
                unread.add(new Report.Unread(
                        "column " + reading.placeOf(column),
                        "HTCDS 2.0 has no column of this name.",
                        "Use a column of the list htcds-columns."));
            } else if (service.isEmpty()) {
                unread.add(new Report.Unread(column, codes.value(COLUMNS, column, "why"), "Leave it out."));
            } else {
                elsewhere.add(new Report.Elsewhere(column, service, codes.value(COLUMNS, column, "route")));
            }
        }
        return new Report(done.understood(), unread, elsewhere);
    }

    /** One header and one row; a null is an empty cell. */
    public String write(SequencedMap<String, String> row) {
        var cells = row.values().stream()
                .map(cell -> cell == null ? "" : guarded(cell))
                .toList();
        return line(List.copyOf(row.keySet())) + line(cells);
    }

    private static String line(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }

    /** A spreadsheet would run what begins so; behind an apostrophe it shows it. */
    private static String guarded(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0;
    }
}
