package org.cairn.portal.asking.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cairn.portal.drawing.Agency;
import org.cairn.portal.drawing.Words;

/** Reads what the services say; what is not there is empty, so that a newer service never breaks a page. */
public final class Json {
    private static final Pattern ID = Pattern.compile("[a-z]{2,5}_[A-Za-z0-9_-]{16,}");

    private Json() {}

    /** A value as text, or empty. */
    public static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** A moment, or null. */
    public static Instant instant(JsonNode value) {
        try {
            return value.isTextual() ? Instant.parse(value.asText()) : null;
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    /** The lines of a list, whether it comes in pages or whole. */
    public static <T> List<T> lines(JsonNode list, Function<JsonNode, T> read) {
        var lines = list.isArray() ? list : list.path("items");
        return StreamSupport.stream(lines.spliterator(), false).map(read).toList();
    }

    /** Whether a list goes on after this page. */
    public static boolean hasMore(JsonNode list) {
        return !text(list.path("next")).isEmpty();
    }

    /** A value as the page says it: agencies by their words, several with commas, ids not at all. */
    public static String said(JsonNode value, Map<String, Agency> directory, Words words) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(each -> said(each, directory, words))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        var text = text(value);
        var agency = directory.get(text);
        if (agency != null) {
            return words.agency(agency);
        }
        return ID.matcher(text).matches() ? "" : text;
    }
}
