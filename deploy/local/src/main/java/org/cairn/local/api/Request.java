package org.cairn.local.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** One request to a service; immutable, so that it can be sent again. */
public record Request(String method, String url, Map<String, String> headers, Object body) {

    public static Request get(String url) {
        return new Request("GET", url, Map.of(), null);
    }

    public static Request post(String url, Object body) {
        return new Request("POST", url, Map.of(), body);
    }

    public static Request put(String url, Object body) {
        return new Request("PUT", url, Map.of(), body);
    }

    public Request header(String name, String value) {
        if (value == null || value.isEmpty()) return this;
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, url, more, body);
    }

    public Request bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }
}
