package org.cairn.identification.statistics.edge;

import org.cairn.chassis.http.Fields;
import org.cairn.chassis.http.Problem;
import org.cairn.identification.statistics.Cell;
import org.cairn.identification.statistics.Quarter;

/** What every answer of the statistics says of itself, and how a quarter is asked for. */
final class Published {

    static final String EXACT = "Internal counts of this authority, exact; not for publication.";

    /** What a reader must know to use the numbers rightly. */
    static final String STEPS = "Counts move in steps of at least " + Cell.LEAST_PUBLISHED
            + " people: a cell shows nothing before so many are in it, and grows only when as many more have come. Totals are sums"
            + " of the cells that are shown, never of others, so that no subtraction of cells, totals, tables or earlier answers"
            + " leads to fewer than " + Cell.LEAST_PUBLISHED + " people. True counts are higher, by less than "
            + Cell.LEAST_PUBLISHED + " a cell and authority.";

    private Published() {}

    static Quarter quarter(String text) {
        try {
            return new Quarter(Fields.required("quarter", text));
        } catch (IllegalArgumentException none) {
            throw Problem.badField("quarter", "This is no quarter.", "Write it like 2022Q2.");
        }
    }
}
