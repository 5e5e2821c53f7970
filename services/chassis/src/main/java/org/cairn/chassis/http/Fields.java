package org.cairn.chassis.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The plain rules of a request's fields; each throws a 400 problem that names the field and the way out. */
public final class Fields {

    private Fields() {}

    /** The value, which must be there. */
    public static <T> T required(String field, T value) {
        if (value == null) {
            throw Problem.badField(field, "This field is required.", "Send the field.");
        }
        return value;
    }

    /** A text that must be there and is neither blank nor longer than that many characters. */
    public static String text(String field, String value, int longest) {
        if (required(field, value).isBlank()) {
            throw Problem.badField(field, "This field must not be blank.", "Send a text.");
        }
        return optionalText(field, value, longest);
    }

    /** A text that may be absent and is not longer than that many characters. */
    public static String optionalText(String field, String value, int longest) {
        check(value == null || value.length() <= longest, field, "Send at most " + longest + " characters.");
        return value;
    }

    /** A list that may be absent (then it is empty), without gaps and not longer than that. */
    public static <T> List<T> listOf(String field, List<T> values, int longest) {
        return values == null ? List.of() : List.copyOf(whole(field, values, longest));
    }

    /** A list as {@link #listOf}, with at least one element. */
    public static <T> List<T> someOf(String field, List<T> values, int longest) {
        check(!required(field, values).isEmpty(), field, "Send at least one.");
        return listOf(field, values, longest);
    }

    /** A set that must be there, without gaps and with at least one element. */
    public static <T> Set<T> someOf(String field, Set<T> values) {
        check(!required(field, values).isEmpty(), field, "Send at least one.");
        return Set.copyOf(whole(field, values, Integer.MAX_VALUE));
    }

    /** A number between two bounds, both allowed; it may be absent. */
    public static Integer between(String field, Integer value, int least, int most) {
        check(
                value == null || value >= least && value <= most,
                field,
                "Send a number from " + least + " to " + most + ".");
        return value;
    }

    /** Any other rule; {@code wayOut} is one plain sentence without the value. */
    public static void check(boolean holds, String field, String wayOut) {
        if (!holds) {
            throw Problem.badField(field, "This value is not allowed here.", wayOut);
        }
    }

    private static <T, C extends Collection<T>> C whole(String field, C values, int longest) {
        check(values.size() <= longest, field, "Send at most " + longest + " elements.");
        var at = new ArrayList<>(values).indexOf(null);
        check(at < 0, field + "[" + at + "]", "Leave the empty element out.");
        return values;
    }

    /** A list without an element twice, as {@link #listOf} otherwise. */
    public static <T> List<T> distinct(String field, List<T> values, int longest) {
        var list = listOf(field, values, longest);
        check(new HashSet<>(list).size() == list.size(), field, "Send each element once.");
        return list;
    }
}
