package org.cairn.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Speaks JSON with the services, over HTTP/1.1 connections that are kept open. */
public final class Http {

    public static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Sends once; throws when no answer came. */
    public Answer send(Request request) throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(URI.create(request.url())).timeout(LONGEST_ANSWER);
        builder.header("Accept", "application/json, application/problem+json");
        request.headers().forEach(builder::header);
        if (request.body() == null) {
            builder.method(request.method(), BodyPublishers.noBody());
        } else {
            builder.header("Content-Type", "application/json");
            builder.method(request.method(), BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request.body())));
        }
        var response = client.send(builder.build(), BodyHandlers.ofByteArray());
        return answer(request.method() + " " + URI.create(request.url()).getPath(), response);
    }

    /** Posts a form, as OpenID Connect's token endpoint wants it. */
    public Answer form(String url, Map<String, String> fields) throws IOException, InterruptedException {
        var encoded = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded))
                .build();
        return answer("POST " + request.uri().getPath(), client.send(request, BodyHandlers.ofByteArray()));
    }

    private static Answer answer(String asked, HttpResponse<byte[]> response) {
        return new Answer(
                asked,
                response.statusCode(),
                json(response.body()),
                response.headers().firstValue("Location"),
                response.headers().firstValue("Retry-After"));
    }

    private static JsonNode json(byte[] body) {
        if (body.length == 0) return MissingNode.getInstance();
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return JSON.getNodeFactory().textNode(new String(body, StandardCharsets.UTF_8));
        }
    }
}
