package org.cairn.portal.session.edge;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The reader's session at the identity provider: left running, going back in the browser would sign them in again. */
@ApplicationScoped
public class SignedInElsewhere {
    private static final Logger LOG = Logger.getLogger(SignedInElsewhere.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final CurrentIdentityAssociation current;
    private final URI logout;
    private final String client;

    SignedInElsewhere(
            CurrentIdentityAssociation current,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String provider,
            @ConfigProperty(name = "quarkus.oidc.client-id") String id,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
        this.current = current;
        this.logout = URI.create(provider + "/protocol/openid-connect/logout");
        this.client = "client_id=" + escaped(id) + "&client_secret=" + escaped(secret);
    }

    /** Ends it where there is one; who wants to leave is never kept waiting for more than two seconds. */
    void end() {
        refreshToken().ifPresent(token -> {
            var form = client + "&refresh_token=" + escaped(token);
            var request = HttpRequest.newBuilder(logout)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            try {
                http.send(request, BodyHandlers.discarding());
            } catch (IOException unreachable) {
                LOG.warn("The identity provider could not be told of a quick exit.");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Optional<String> refreshToken() {
        try {
            return Optional.ofNullable(current.getIdentity().getCredential(AccessTokenCredential.class))
                    .map(AccessTokenCredential::getRefreshToken)
                    .map(RefreshToken::getToken);
        } catch (RuntimeException noValidSession) {
            // A session that cannot be read must not keep anybody from leaving.
            return Optional.empty();
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
