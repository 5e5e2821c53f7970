package org.cairn.acceptance.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a service answered, byte for byte. */
public record Answer(String asked, int status, Map<String, List<String>> headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        var asked = response.request().method() + " " + response.request().uri();
        return new Answer(asked, response.statusCode(), response.headers().map(), response.body());
    }

    /** Whether it is a success. */
    public boolean isGood() {
        return status / 100 == 2;
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; missing when there is none. */
    public JsonNode json() {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException noJson) {
            throw new AssertionError(asked + " answered " + status + " with what is no JSON: " + text(), noJson);
        }
    }

    /** The body of an answer that must have one of these states. */
    public JsonNode expect(int... states) {
        if (IntStream.of(states).noneMatch(state -> state == status)) {
            throw new AssertionError(asked + " answered " + status + ": " + text());
        }
        return json();
    }

    /** A header's first value; empty when absent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                .getFirst();
    }

    /** All that tells one answer from another: status, headers without the clock, body. */
    public String withoutDate() {
        var others = new TreeMap<>(headers);
        others.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
        return status + "\n" + others + "\n" + text();
    }
}
