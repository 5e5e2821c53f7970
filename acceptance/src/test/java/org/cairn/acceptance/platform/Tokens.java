package org.cairn.acceptance.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** Access tokens from the identity provider, one an agency, each used until shortly before its end. */
final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final String LAUNCHER = "cairn-launcher";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    Tokens(Platform platform) {
        this.platform = platform;
    }

    private record Token(String text, Instant until) {}

    String of(String agency) {
        return kept.compute(agency, (id, token) -> fresh(token) ? token : fetch(id))
                .text();
    }

    private static boolean fresh(Token token) {
        return token != null && Instant.now().isBefore(token.until());
    }

    /** The secret of an agency that a test brought in; those of others lie where the launcher put them. */
    void keepSecret(String agency, String secret) {
        secrets.put(agency, secret);
    }

    /** The launcher's token for the identity provider's own administration. */
    String launcher() {
        return fetch("master", LAUNCHER, platform.secret(LAUNCHER)).text();
    }

    private Token fetch(String agency) {
        var secret = secrets.computeIfAbsent(agency, id -> platform.secret("agency-" + id));
        return fetch("cairn", agency, secret);
    }

    private Token fetch(String realm, String client, String secret) {
        var form = "grant_type=client_credentials&client_id=" + client + "&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create(platform.url("keycloak") + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var body = Awaitility.await("a token for " + client)
                .atMost(PATIENCE)
                .until(() -> answerTo(request), Objects::nonNull);
        var until = Instant.now().plusSeconds(body.path("expires_in").asLong());
        return new Token(body.path("access_token").asText(), until.minus(MARGIN));
    }

    /** Null while the provider itself has trouble: it comes back some time after its database does. */
    private JsonNode answerTo(HttpRequest request) throws InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 4) throw new IllegalStateException("no token: " + answer.body());
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : null;
        } catch (IOException away) {
            return null;
        }
    }
}
