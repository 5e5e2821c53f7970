package org.cairn.acceptance.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Brings new agencies in, as an operator does: a client at the identity provider, then an entry in the directory. */
final class Onboarding {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OPERATOR = "cairn-operator";

    private final Platform platform;
    private final Tokens tokens;

    Onboarding(Platform platform, Tokens tokens) {
        this.platform = platform;
        this.tokens = tokens;
    }

    /** An agency that nobody has heard of before, of that kind and in these roles; alone in a service area. */
    String add(String word, String kind, List<String> roles) {
        var id = word + "-" + UUID.randomUUID().toString().substring(0, 8);
        var secret = UUID.randomUUID().toString();
        enrol(id, id, secret, roles);
        tokens.keepSecret(id, secret);
        var discreet = kind.equals("SHELTER");
        var entry = Map.of(
                "name", "Agency " + id, "kind", kind, "serviceArea", areaOf(id), "discreet", discreet, "roles", roles);
        new Agency(OPERATOR, "platform-operator", platform, tokens)
                .put("coordination", "/agencies/" + id, entry)
                .expect(204);
        Platform.SERVICES.forEach(service -> awaitHeard(service, id));
        return id;
    }

    /** A second account of an agency, in the same roles; returns its access token, which lives for minutes. */
    String colleague(String agency, List<String> roles) {
        var id = "colleague-" + UUID.randomUUID().toString().substring(0, 8);
        var secret = UUID.randomUUID().toString();
        enrol(id, agency, secret, roles);
        tokens.keepSecret(id, secret);
        return tokens.of(id);
    }

    /** The directory travels on a topic; a test begins when everybody has heard. */
    private void awaitHeard(String service, String id) {
        var query = "select count(*) from access_agency where agency = '" + id + "'";
        Awaitility.await(service + " hears of " + id)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> platform.databases().number(service, query) == 1);
    }

    /** The service area in which only that agency works. */
    static String areaOf(String id) {
        return "Area " + id.substring(id.lastIndexOf('-') + 1);
    }

    private void enrol(String id, String agency, String secret, List<String> roles) {
        var additions = Map.of(
                "ifResourceExists",
                "FAIL",
                "clients",
                List.of(client(id, agency, secret)),
                "users",
                List.of(account(id, roles)));
        try {
            var request = HttpRequest.newBuilder(
                            URI.create(platform.url("keycloak") + "/admin/realms/cairn/partialImport"))
                    .header("Authorization", "Bearer " + tokens.launcher())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(additions)));
            var answer = oneAtATime(request.build());
            if (answer.statusCode() != 200) throw new IllegalStateException("not enrolled: " + answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Imports into one realm are not made for company. */
    private static synchronized HttpResponse<String> oneAtATime(HttpRequest request)
            throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static Map<String, Object> account(String id, List<String> roles) {
        return Map.of(
                "username",
                "service-account-" + id,
                "enabled",
                true,
                "serviceAccountClientId",
                id,
                "realmRoles",
                roles);
    }

    private static Map<String, Object> client(String id, String agency, String secret) {
        var claim = Map.of(
                "name", "agency",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-hardcoded-claim-mapper",
                "config",
                        Map.of(
                                "claim.name", "agency",
                                "claim.value", agency,
                                "jsonType.label", "String",
                                "access.token.claim", "true"));
        return Map.of(
                "clientId", id,
                "secret", secret,
                "publicClient", false,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "fullScopeAllowed", true,
                "defaultClientScopes", List.of("basic", "roles", "cairn-audience"),
                "protocolMappers", List.of(claim));
    }
}
