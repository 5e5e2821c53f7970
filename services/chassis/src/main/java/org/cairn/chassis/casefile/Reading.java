package org.cairn.chassis.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiPredicate;

/**
 * Reads a row column by column and remembers of each whether it was understood; what is no code of its list is left out and told,
 * never guessed. Pure, for one row.
 */
public final class Reading {

    private final SequencedMap<String, String> cells;
    private final List<String> columns;
    private final BiPredicate<String, String> knows;
    private final List<String> understood = new ArrayList<>();
    private final SequencedMap<String, Report.Unread> unread = new LinkedHashMap<>();

    /** Of these cells by column; {@code knows} answers whether a list has a code. */
    public Reading(Map<String, String> cells, BiPredicate<String, String> knows) {
        this.cells = new LinkedHashMap<>(cells);
        this.columns = List.copyOf(cells.keySet());
        this.cells.values().removeIf(String::isBlank);
        this.knows = knows;
    }

    /** A text of at most that many characters. */
    public Optional<String> text(String column, int longest) {
        return cell(column)
                .filter(text -> holds(column, text.length() <= longest, "Send at most " + longest + " characters."));
    }

    /** Several texts, as {@link Words} joins them. */
    public List<String> texts(String column, int most, int longest) {
        var words = cell(column).map(Words::split).orElse(List.of());
        var fit = words.size() <= most
                && words.stream().allMatch(word -> !word.isBlank() && word.length() <= longest)
                && cell(column).map(whole -> Words.join(words).equals(whole)).orElse(true);
        return cells.containsKey(column)
                        && holds(
                                column,
                                fit,
                                "Send at most " + most + " texts of " + longest + " characters, parted by ;.")
                ? words
                : List.of();
    }

    /** One code of that list. */
    public Optional<String> code(String column, String list) {
        return cell(column).filter(code -> holds(column, knows.test(list, code), useCode(list)));
    }

    /** Several codes of that list, parted by semicolons, none twice; the known ones are kept where others are not. */
    public List<String> codes(String column, String list, int most) {
        var kept = new ArrayList<String>();
        var sent = cell(column).map(whole -> List.of(whole.split(";", -1))).orElse(List.of());
        for (var n = 0; n < sent.size(); n++) {
            if (knows.test(list, sent.get(n)) && !kept.contains(sent.get(n)) && kept.size() < most) {
                kept.add(sent.get(n));
            } else {
                refuse(
                        column,
                        "Value " + (n + 1) + " of " + sent.size() + " was left out.",
                        useCode(list) + " Each once.");
            }
        }
        if (!kept.isEmpty() && !unread.containsKey(column)) {
            understood.add(column);
        }
        return List.copyOf(kept);
    }

    /** A whole number between the two. */
    public Optional<Integer> number(String column, int least, int most) {
        var digits =
                cell(column).filter(text -> text.matches("0|[1-9][0-9]{0,8}")).map(Integer::valueOf);
        return cell(column)
                .filter(_ -> holds(
                        column,
                        digits.filter(value -> value >= least && value <= most).isPresent(),
                        "Send a number from " + least + " to " + most + "."))
                .flatMap(_ -> digits);
    }

    /** A day. */
    public Optional<LocalDate> date(String column) {
        return cell(column)
                .filter(text -> holds(column, isDay(text), "Send a day as 2026-01-31."))
                .map(LocalDate::parse);
    }

    /** Tells that the column was not kept, or not in full, whatever was read of it before. */
    public void refuse(String column, String why, String wayOut) {
        if (cells.containsKey(column)) {
            understood.remove(column);
            unread.putIfAbsent(column, new Report.Unread(column, why, wayOut));
        }
    }

    /** What became of the columns that were read. */
    public Report report() {
        return new Report(understood, List.copyOf(unread.values()), List.of());
    }

    /** The columns with a content that nobody has read, in their order. */
    public List<String> left() {
        var done = new HashSet<>(understood);
        done.addAll(unread.keySet());
        return cells.keySet().stream().filter(column -> !done.contains(column)).toList();
    }

    /** Where in the row the column stands, the first being 1. */
    int placeOf(String column) {
        return columns.indexOf(column) + 1;
    }

    private Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    private boolean holds(String column, boolean fit, String wayOut) {
        if (fit) {
            understood.add(column);
        } else {
            refuse(column, "Its content is not allowed here.", wayOut);
        }
        return fit;
    }

    private static String useCode(String list) {
        return "Use codes of the list " + list + ".";
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
