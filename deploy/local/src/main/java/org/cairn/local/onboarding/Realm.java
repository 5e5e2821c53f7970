package org.cairn.local.onboarding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.local.api.Answer;
import org.cairn.local.api.Http;
import org.cairn.local.api.Request;
import org.cairn.local.api.Tokens;
import org.cairn.local.platform.Site;

/** The realm {@code cairn} in Keycloak, set up through the admin API; everything here may be done again. */
public final class Realm {

    private final Site site;
    private final Http http;
    private final String admin;
    private final String token;

    public Realm(Site site, Http http) throws IOException, InterruptedException {
        this.site = site;
        this.http = http;
        this.admin = site.ports().url("keycloak") + "/admin/realms";
        this.token = new Tokens(site, http).launcher();
    }

    private Answer send(Request request) throws IOException, InterruptedException {
        return http.send(request.bearer(token));
    }

    /** Imports the realm file when the realm is not there yet, and tells the portal's client its present address. */
    public void ensure() throws IOException, InterruptedException {
        if (send(Request.get(admin + "/cairn")).is(200)) {
            readdressPortal();
        } else {
            send(Request.post(admin, Http.JSON.readTree(realmFile()))).expect(201);
        }
    }

    private String realmFile() throws IOException {
        return Files.readString(site.checkout().resolve("deploy/keycloak/cairn-realm.json"))
                .replace("${CAIRN_PORTAL_URL}", site.ports().url("portal"))
                .replace("${CAIRN_PORTAL_SECRET}", site.secrets().of("portal"));
    }

    private void readdressPortal() throws IOException, InterruptedException {
        var found = send(Request.get(admin + "/cairn/clients?clientId=portal")).expect(200);
        var client = (ObjectNode) found.get(0);
        client.put("rootUrl", site.ports().url("portal"));
        client.put("secret", site.secrets().of("portal"));
        send(Request.put(admin + "/cairn/clients/" + client.path("id").asText(), client))
                .expect(204);
    }

    /** Adds what is missing of the agencies' clients and people; what is there stays as it is. */
    public void add(List<Agency> agencies) throws IOException, InterruptedException {
        var clients = new ArrayList<Map<String, Object>>();
        var users = new ArrayList<Map<String, Object>>();
        for (var agency : agencies) {
            clients.add(client(agency));
            users.add(serviceAccount(agency));
            agency.person().ifPresent(person -> users.add(person(agency, person)));
        }
        var additions = Map.of("ifResourceExists", "SKIP", "clients", clients, "users", users);
        send(Request.post(admin + "/cairn/partialImport", additions)).expect(200);
    }

    private Map<String, Object> client(Agency agency) {
        var client = new HashMap<String, Object>();
        client.put("clientId", agency.id());
        client.put("name", agency.name());
        client.put("secret", site.secrets().of(Tokens.secretName(agency.id())));
        client.put("publicClient", false);
        client.put("serviceAccountsEnabled", true);
        client.put("standardFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        client.put("fullScopeAllowed", true);
        client.put("defaultClientScopes", List.of("basic", "roles", "cairn-audience"));
        client.put("protocolMappers", List.of(agencyClaim(agency)));
        return client;
    }

    /** The agency stands in each of its tokens. */
    private static Map<String, Object> agencyClaim(Agency agency) {
        var claim = Map.of(
                "claim.name", "agency",
                "claim.value", agency.id(),
                "jsonType.label", "String",
                "access.token.claim", "true");
        return Map.of(
                "name", "agency",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-hardcoded-claim-mapper",
                "config", claim);
    }

    private static Map<String, Object> serviceAccount(Agency agency) {
        return Map.of(
                "username",
                "service-account-" + agency.id(),
                "enabled",
                true,
                "serviceAccountClientId",
                agency.id(),
                "realmRoles",
                agency.roles());
    }

    private static Map<String, Object> person(Agency agency, String person) {
        var password = Map.of("type", "password", "value", Agency.demoPassword(person), "temporary", false);
        return Map.of(
                "username", person,
                "enabled", true,
                "attributes", Map.of("agency", List.of(agency.id())),
                "credentials", List.of(password),
                "realmRoles", agency.roles());
    }
}
