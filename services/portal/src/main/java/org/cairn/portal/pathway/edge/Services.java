package org.cairn.portal.pathway.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.cairn.portal.drawing.Agency;
import org.cairn.portal.drawing.Timeline;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.pathway.Answer;
import org.cairn.portal.pathway.Worklist;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The services that the portal asks, always with the reader's own token. */
@ApplicationScoped
public class Services {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ObjectMapper mapper;
    private final Words words;
    private final String timeline;
    private final String coordination;

    Services(
            ObjectMapper mapper,
            Words words,
            @ConfigProperty(name = "cairn.timeline.url") String timeline,
            @ConfigProperty(name = "cairn.coordination.url") String coordination) {
        this.mapper = mapper;
        this.words = words;
        this.timeline = timeline;
        this.coordination = coordination;
    }

    /** The pathways that the reader's agency follows, as far as the view holds them. */
    public Answer<Worklist> worklist(String token, Worklist.View view, String cursor) {
        var address =
                timeline + "/timelines?view=" + view.word() + (cursor == null ? "" : "&cursor=" + escaped(cursor));
        return json(token, address, new TimelineJson(Map.of(), words)::worklist);
    }

    Answer<Timeline> timeline(String token, String caseId) {
        var told = json(token, timelineOf(caseId), json -> json);
        return switch (told) {
            case Answer.Missing<JsonNode>(var reason) -> new Answer.Missing<>(reason);
            case Answer.Given<JsonNode>(var json) ->
                new Answer.Given<>(new TimelineJson(directory(token), words).timeline(json));
        };
    }

    /** The open stream of changes; whoever takes it closes it. */
    Answer<InputStream> changes(String token, String caseId) {
        var request = request(token, timelineOf(caseId) + "/changes", "text/event-stream");
        return send(request.build(), BodyHandlers.ofInputStream());
    }

    /** Names of agencies by reference; without the directory the page tells their kind alone. */
    public Map<String, Agency> directory(String token) {
        var agencies = json(token, coordination + "/agencies", this::directory);
        return agencies instanceof Answer.Given<Map<String, Agency>>(var found) ? found : Map.of();
    }

    private Map<String, Agency> directory(JsonNode json) {
        var reader = new TimelineJson(Map.of(), words);
        var found = new HashMap<String, Agency>();
        (json.isArray() ? json : json.path("items")).forEach(node -> {
            var agency = reader.agency(node);
            found.put(agency.ref(), agency);
        });
        return found;
    }

    private <T> Answer<T> json(String token, String address, Function<JsonNode, T> read) {
        var request =
                request(token, address, "application/json").timeout(PATIENCE).build();
        return switch (send(request, BodyHandlers.ofString())) {
            case Answer.Missing<String>(var reason) -> new Answer.Missing<>(reason);
            case Answer.Given<String>(var body) -> read(body, read);
        };
    }

    private <T> Answer<T> read(String body, Function<JsonNode, T> read) {
        try {
            return new Answer.Given<>(read.apply(mapper.readTree(body)));
        } catch (JsonProcessingException | DateTimeException broken) {
            return new Answer.Missing<>(Answer.Reason.UNREACHABLE);
        }
    }

    private <T> Answer<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            HttpResponse<T> response = http.send(request, body);
            return response.statusCode() == 200
                    ? new Answer.Given<>(response.body())
                    : new Answer.Missing<>(Answer.Reason.ofStatus(response.statusCode()));
        } catch (IOException unreachable) {
            return new Answer.Missing<>(Answer.Reason.UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Missing<>(Answer.Reason.UNREACHABLE);
        }
    }

    private static HttpRequest.Builder request(String token, String address, String accept) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept);
    }

    private String timelineOf(String caseId) {
        return timeline + "/timelines/" + escaped(caseId);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
