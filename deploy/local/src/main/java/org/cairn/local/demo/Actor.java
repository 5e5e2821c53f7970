package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.cairn.local.api.Answer;
import org.cairn.local.api.Persistent;
import org.cairn.local.api.Request;
import org.cairn.local.api.Tokens;

/** An agency that acts through the public API, in one of its roles, with nothing but its own token. */
record Actor(String agency, String role, Persistent http, Tokens tokens) {

    JsonNode get(String url) throws IOException, InterruptedException {
        return ask(url).expect(200);
    }

    /** Like {@link #get}, for answers that need not be good ones. */
    Answer ask(String url) throws IOException, InterruptedException {
        return send(Request.get(url));
    }

    JsonNode post(String url, Object body) throws IOException, InterruptedException {
        return send(Request.post(url, body)).expect(200, 201, 202, 204);
    }

    JsonNode post(String url, Object body, String position) throws IOException, InterruptedException {
        return send(Request.post(url, body).header("Cairn-Position", position)).expect(200, 201, 202, 204);
    }

    /** Like {@link #post}, for requests that may be refused. */
    Answer tryPost(String url, Object body) throws IOException, InterruptedException {
        return send(Request.post(url, body));
    }

    JsonNode put(String url, Map<String, ?> body) throws IOException, InterruptedException {
        return send(Request.put(url, body)).expect(200, 201, 204);
    }

    private Answer send(Request request) throws IOException, InterruptedException {
        var named = request.bearer(tokens.of(agency)).header("Cairn-Role", role);
        return http.send(named.header(
                "Idempotency-Key",
                request.method().equals("POST") ? UUID.randomUUID().toString() : ""));
    }
}
