package org.cairn.local.api;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.local.platform.Site;

/** Agencies' access tokens: one for each agency, fetched with its client secret and kept until shortly before its end. */
public final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private record Token(String text, Instant until) {}

    private final Site site;
    private final Http http;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    public Tokens(Site site, Http http) {
        this.site = site;
        this.http = http;
    }

    /** Where an agency's client secret is kept. */
    public static String secretName(String agency) {
        return "agency-" + agency;
    }

    public String of(String agency) {
        return kept.compute(agency, (id, token) -> fresh(token) ? token : fetched(id))
                .text();
    }

    private static boolean fresh(Token token) {
        return token != null && Instant.now().isBefore(token.until());
    }

    private Token fetched(String agency) {
        var secret = site.secrets()
                .existing(secretName(agency))
                .orElseThrow(() -> new IllegalArgumentException("No agency " + agency + " is onboarded here."));
        try {
            return fetched(site.ports().realm(), agency, secret);
        } catch (IOException failure) {
            throw new IllegalStateException("Keycloak did not answer: is the platform up? (./cairn status)", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Token fetched(String realm, String client, String secret) throws IOException, InterruptedException {
        var fields = Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
        var answer = http.form(realm + "/protocol/openid-connect/token", fields);
        var body = answer.expect(200);
        var lifetime = Duration.ofSeconds(body.path("expires_in").asLong());
        return new Token(
                body.path("access_token").asText(), Instant.now().plus(lifetime).minus(MARGIN));
    }

    /** The launcher's own token in Keycloak's master realm. */
    public String launcher() throws IOException, InterruptedException {
        var master = site.ports().url("keycloak") + "/realms/master";
        return fetched(master, Site.LAUNCHER, site.secrets().of(Site.LAUNCHER)).text();
    }
}
