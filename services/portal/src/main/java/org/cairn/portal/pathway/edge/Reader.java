package org.cairn.portal.pathway.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.util.Base64;

/** Who reads the page: the portal asks every service with this person's own token and has none of its own. */
@RequestScoped
public class Reader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CurrentIdentityAssociation current;

    Reader(CurrentIdentityAssociation current) {
        this.current = current;
    }

    /** The reader's access token. */
    public String token() {
        return current.getIdentity().getCredential(AccessTokenCredential.class).getToken();
    }

    /** The agency that the token names; the services read it from there too, and check it. Empty for none. */
    public String agency() {
        var parts = token().split("\\.");
        try {
            return parts.length < 2
                    ? ""
                    : JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
                            .path("agency")
                            .asText();
        } catch (IOException | IllegalArgumentException unreadable) {
            return "";
        }
    }
}
