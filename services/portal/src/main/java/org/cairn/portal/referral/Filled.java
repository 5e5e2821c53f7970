package org.cairn.portal.referral;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form as it was filled in. */
public record Filled(Map<String, String> fields) {

    /** Nothing was filled in yet. */
    public static Filled empty() {
        return new Filled(Map.of());
    }

    /** What stands in a field, or empty. */
    public String get(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Whether that is chosen there. */
    public boolean is(String name, String value) {
        return get(name).equals(value);
    }

    /** The fields of that step as its service takes them; what was left out is not there. */
    public Map<String, Object> bodyOf(Step step) {
        var body = new LinkedHashMap<String, Object>();
        switch (step) {
            case ACCEPT -> expectedStart(body);
            case REJECT -> take(body, "reason", "capacityStatus", "text");
            case ASK -> take(body, "question");
            case ANSWER -> take(body, "to", "answer");
            case HOLD, FAIL -> take(body, "reason");
            case COMPLETE -> take(body, "outcome");
            case START, RESUME, CANCEL -> {
                return null;
            }
        }
        return body;
    }

    private void take(Map<String, Object> body, String... names) {
        for (var name : names) {
            if (!get(name).isEmpty()) {
                body.put(name, get(name));
            }
        }
    }

    /** The browser gives a date and an hour without a zone; the form says that they are in UTC. */
    private void expectedStart(Map<String, Object> body) {
        var start = get("expectedStart");
        if (!start.isEmpty()) {
            body.put("expectedStart", instant(start));
        }
    }

    private static String instant(String start) {
        try {
            return LocalDateTime.parse(start).toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeException asTyped) {
            return start;
        }
    }
}
