package org.cairn.portal.pathway.edge;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;

/** Who reads the page: the portal asks every service with this person's own token and has none of its own. */
@RequestScoped
public class Reader {
    private final CurrentIdentityAssociation current;

    Reader(CurrentIdentityAssociation current) {
        this.current = current;
    }

    String token() {
        return current.getIdentity().getCredential(AccessTokenCredential.class).getToken();
    }
}
