package org.cairn.acceptance.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** An agency that acts through the public API in one of its roles, with nothing but its own token. */
public final class Agency {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String id;
    private final String role;
    private final Platform platform;
    private final Tokens tokens;
    private final long position;

    Agency(String id, String role, Platform platform, Tokens tokens) {
        this(id, role, platform, tokens, 0);
    }

    private Agency(String id, String role, Platform platform, Tokens tokens, long position) {
        this.id = id;
        this.role = role;
        this.platform = platform;
        this.tokens = tokens;
        this.position = position;
    }

    /** The agency's id in the directory. */
    public String id() {
        return id;
    }

    /** The service area of an agency that a test brought in; nobody else works there. */
    public String area() {
        return Onboarding.areaOf(id);
    }

    /** The same agency in another of its roles. */
    public Agency as(String otherRole) {
        return new Agency(id, otherRole, platform, tokens, position);
    }

    /** The same agency, which waits where it calls until that position is known there. */
    public Agency knowing(long knownPosition) {
        return new Agency(id, role, platform, tokens, knownPosition);
    }

    /** Reads. */
    public Answer get(String service, String path) {
        return send("GET", service, path, null, Map.of());
    }

    /** Posts a JSON document: a map, or a text that is sent as it stands. */
    public Answer post(String service, String path, Object body) {
        return send("POST", service, path, body, Map.of());
    }

    /** Puts a JSON document. */
    public Answer put(String service, String path, Object body) {
        return send("PUT", service, path, body, Map.of());
    }

    /** Any request; {@code headers} go beside token and role. */
    public Answer send(String method, String service, String path, Object body, Map<String, String> headers) {
        return Answer.of(send(request(method, service, path, body, headers), BodyHandlers.ofByteArray()));
    }

    /** Opens a stream of server-sent events; {@code lastEventId} may be null. */
    public HttpResponse<InputStream> stream(String service, String path, String lastEventId) {
        var headers = lastEventId == null
                ? Map.of("Accept", "text/event-stream")
                : Map.of("Accept", "text/event-stream", "Last-Event-ID", lastEventId);
        return send(request("GET", service, path, null, headers), BodyHandlers.ofInputStream());
    }

    private HttpRequest request(String method, String service, String path, Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(platform.url(service) + path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        if (body != null) request.header("Content-Type", "application/json");
        if (!id.isEmpty()) request.header("Authorization", "Bearer " + tokens.of(id));
        if (position > 0) request.header("Cairn-Position", Long.toString(position));
        if (!role.isEmpty()) request.header("Cairn-Role", role);
        headers.forEach(request::header);
        return request.build();
    }

    private static String text(Object body) {
        try {
            return body instanceof String ready ? ready : JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public String toString() {
        return id.isEmpty() ? "nobody" : id + " as " + role;
    }
}
