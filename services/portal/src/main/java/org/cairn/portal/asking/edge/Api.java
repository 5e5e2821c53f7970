package org.cairn.portal.asking.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.cairn.portal.asking.Service;
import org.cairn.portal.asking.Trouble;
import org.cairn.portal.pathway.Answer;
import org.eclipse.microprofile.config.Config;

/** The public APIs of the services, always asked with the reader's own token. */
@ApplicationScoped
public class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ObjectMapper mapper;
    private final Config addresses;

    Api(ObjectMapper mapper, Config addresses) {
        this.mapper = mapper;
        this.addresses = addresses;
    }

    /** What a service says at that path. */
    public Answer<JsonNode> get(String token, Service service, String path) {
        try {
            var response = send(request(token, service, path).build());
            return response.statusCode() == 200
                    ? new Answer.Given<>(json(response.body()))
                    : new Answer.Missing<>(Answer.Reason.ofStatus(response.statusCode()));
        } catch (IOException unreachable) {
            return new Answer.Missing<>(Answer.Reason.UNREACHABLE);
        }
    }

    /** Does something once, however often it is sent under that key. */
    public Outcome post(String token, Service service, String path, Order order) {
        try {
            var request = request(token, service, path)
                    .header("Idempotency-Key", order.key())
                    .header("Content-Type", "application/json")
                    .POST(
                            order.body() == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(mapper.writeValueAsString(order.body())));
            return outcome(send(request.build()));
        } catch (IOException unreachable) {
            return new Outcome.Refused(Trouble.unanswered());
        }
    }

    /** Takes something back. */
    public Outcome delete(String token, Service service, String path) {
        try {
            return outcome(send(request(token, service, path).DELETE().build()));
        } catch (IOException unreachable) {
            return new Outcome.Refused(Trouble.unanswered());
        }
    }

    /**
     * What is to be done.
     *
     * @param key made when the form was drawn
     * @param body its fields; null for none
     */
    public record Order(String key, Map<String, Object> body) {}

    private Outcome outcome(HttpResponse<String> response) throws JsonProcessingException {
        return response.statusCode() < 300
                ? new Outcome.Done(json(response.body()))
                : new Outcome.Refused(trouble(response));
    }

    private Trouble trouble(HttpResponse<String> response) {
        try {
            var problem = json(response.body());
            var title = problem.path("title").asText();
            return title.isEmpty()
                    ? Trouble.unanswered()
                    : new Trouble(
                            response.statusCode(),
                            title,
                            problem.path("field").asText(),
                            problem.path("wayOut").asText());
        } catch (JsonProcessingException noProblem) {
            return Trouble.unanswered();
        }
    }

    private JsonNode json(String body) throws JsonProcessingException {
        return body == null || body.isEmpty() ? mapper.createObjectNode() : mapper.readTree(body);
    }

    private HttpRequest.Builder request(String token, Service service, String path) {
        var address = addresses.getValue("cairn." + service.word() + ".url", String.class);
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** An id or a word of the reader's as a part of a path or query. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
