package org.cairn.local.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The Home Office's table of referrals, cut to one quarter; a line with an unknown label is set aside. */
public record PublishedTable(List<Cell> cells, List<SetAside> setAside) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** A line that is not replayed, and why. */
    public record SetAside(long line, String why) {}

    /** The quarters of which the file has lines, the earliest first. */
    static List<Quarter> quarters(Path file) throws IOException {
        try (var rows = FORMAT.parse(withoutMark(Files.newBufferedReader(file)))) {
            return rows.stream()
                    .map(row -> row.get("year").strip() + row.get("quarter").strip())
                    .distinct()
                    .sorted()
                    .map(Quarter::of)
                    .toList();
        }
    }

    static PublishedTable read(Path file, Quarter quarter, CodeLists lists) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return read(reader, quarter, lists);
        }
    }

    static PublishedTable read(Reader reader, Quarter quarter, CodeLists lists) throws IOException {
        var cells = new ArrayList<Cell>();
        var setAside = new ArrayList<SetAside>();
        try (var rows = FORMAT.parse(withoutMark(reader))) {
            for (var row : rows) {
                if (!isOf(quarter, row)) continue;
                var line = line(rows);
                var cell = cell(row, line, quarter);
                var unknown = cell.isEmpty()
                        ? Optional.of("\"" + row.get("people") + "\" is no number of people")
                        : lists.unknownIn(cell.get().labels());
                unknown.ifPresentOrElse(why -> setAside.add(new SetAside(line, why)), () -> cells.add(cell.get()));
            }
        }
        return new PublishedTable(List.copyOf(cells), List.copyOf(setAside));
    }

    /** Spreadsheets write a byte order mark in front of the first column's name. */
    private static Reader withoutMark(Reader reader) throws IOException {
        var buffered = new BufferedReader(reader);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') buffered.reset();
        return buffered;
    }

    private static long line(CSVParser rows) {
        return rows.getCurrentLineNumber();
    }

    private static boolean isOf(Quarter quarter, CSVRecord row) {
        return quarter.toString()
                .equals(row.get("year").strip() + row.get("quarter").strip());
    }

    private static Optional<Cell> cell(CSVRecord row, long line, Quarter quarter) {
        var people = row.get("people").strip();
        if (!people.matches("[1-9]\\d{0,5}")) return Optional.empty();
        var labels = new Cell.Labels( // as published, blanks and all: the lists have them so
                row.get("first_responder"),
                row.get("exploitation_type"),
                row.get("age_at_exploitation"),
                row.get("gender"),
                row.get("nationality"));
        return Optional.of(new Cell(line, quarter, labels, Integer.parseInt(people)));
    }

    int people() {
        return cells.stream().mapToInt(Cell::people).sum();
    }
}
