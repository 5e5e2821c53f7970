package org.cairn.local.replay;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cairn.local.Refusal;

/** The Home Office's table of decisions of one kind, cut to one quarter: how many went which way, by age group. */
record PublishedDecisions(Kind kind, Quarter quarter, List<Cell> cells) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Which question was decided. */
    enum Kind {
        REASONABLE("reasonable grounds", "reasonable-grounds"),
        CONCLUSIVE("conclusive grounds", "conclusive-grounds");

        private final String published;
        private final String route;

        Kind(String published, String route) {
            this.published = published;
            this.route = route;
        }

        /** The last part of the route that takes such a decision. */
        String route() {
            return route;
        }

        @Override
        public String toString() {
            return published;
        }
    }

    /** The two ways a decision can go. */
    enum Outcome {
        NEGATIVE("Negative"),
        POSITIVE("Positive");

        private final String published;

        Outcome(String published) {
            this.published = published;
        }
    }

    /** So many people of an age group for whom it was decided that way. */
    record Cell(AgeGroup age, Outcome outcome, int people) {}

    /** The published age groups, in the words of this table. */
    enum AgeGroup {
        ADULT("Adult (18 or over)"),
        CHILD("Child (17 or under)"),
        UNKNOWN("Age not specified or unknown");

        private final String published;

        AgeGroup(String published) {
            this.published = published;
        }
    }

    static PublishedDecisions read(Path file, Kind kind, Quarter quarter) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return read(reader, kind, quarter);
        }
    }

    static PublishedDecisions read(Reader reader, Kind kind, Quarter quarter) throws IOException {
        try (var rows = FORMAT.parse(reader)) {
            for (var row : rows) {
                if (isOf(quarter, row)) return new PublishedDecisions(kind, quarter, cells(row, kind));
            }
        }
        throw new Refusal("The table of " + kind + " has no line of " + quarter);
    }

    private static boolean isOf(Quarter quarter, CSVRecord row) {
        return quarter.toString()
                .equals(row.get("Year").strip() + row.get("Quarter").strip());
    }

    private static List<Cell> cells(CSVRecord row, Kind kind) {
        var cells = new ArrayList<Cell>();
        for (var age : AgeGroup.values()) {
            for (var outcome : Outcome.values()) {
                var column = age.published + " - " + outcome.published + " " + kind.published;
                if (!row.isMapped(column)) throw new Refusal("The table has no column \"" + column + "\"");
                cells.add(
                        new Cell(age, outcome, Integer.parseInt(row.get(column).strip())));
            }
        }
        return List.copyOf(cells);
    }

    int people() {
        return cells.stream().mapToInt(Cell::people).sum();
    }

    int people(AgeGroup age) {
        return cells.stream()
                .filter(cell -> cell.age == age)
                .mapToInt(Cell::people)
                .sum();
    }
}
