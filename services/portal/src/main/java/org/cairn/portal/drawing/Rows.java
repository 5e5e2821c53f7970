package org.cairn.portal.drawing;

import java.util.ArrayList;
import java.util.List;

/** Rows of one lane: each thing goes into the highest row where it covers nothing. */
final class Rows {
    private static final double AIR = 8;

    private final List<List<Extent>> rows = new ArrayList<>();

    /** What a thing covers from left to right, its label included. */
    record Extent(double from, double to) {
        boolean touches(Extent other) {
            return from < other.to + AIR && other.from < to + AIR;
        }
    }

    /** Takes a place for it and answers the row, from 0. */
    int place(Extent extent) {
        var row = 0;
        while (row < rows.size() && rows.get(row).stream().anyMatch(extent::touches)) {
            row++;
        }
        if (row == rows.size()) {
            rows.add(new ArrayList<>());
        }
        rows.get(row).add(extent);
        return row;
    }

    int count() {
        return rows.size();
    }
}
