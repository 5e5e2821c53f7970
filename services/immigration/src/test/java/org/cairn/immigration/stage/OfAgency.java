package org.cairn.immigration.stage;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes the test's user the client of whichever agency calls next. */
@ApplicationScoped
public class OfAgency implements SecurityIdentityAugmentor {

    private static final long FAR_AWAY = 4_102_444_800L;
    private static volatile String caller = "nobody";

    /** From now on that agency calls. */
    static void is(AgencyId agency) {
        caller = agency.value();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || identity.getPrincipal() instanceof JsonWebToken) {
            return Uni.createFrom().item(identity);
        }
        var token = new Token(Map.of("sub", "somebody", "exp", FAR_AWAY));
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .setPrincipal(token)
                        .build());
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return getClaim("sub");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) (claim.equals("agency") ? caller : claims.get(claim));
        }
    }
}
