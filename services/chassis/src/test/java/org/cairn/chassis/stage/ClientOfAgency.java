package org.cairn.chassis.stage;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes a test's user the client of the agency of the same name, unless the service's test says otherwise. */
public class ClientOfAgency implements SecurityIdentityAugmentor {

    private static final long FAR_AWAY = 4_102_444_800L;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || identity.getPrincipal() instanceof JsonWebToken) {
            return Uni.createFrom().item(identity);
        }
        var user = identity.getPrincipal().getName();
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .setPrincipal(new Token(user, agencyOf(user)))
                        .build());
    }

    /** The agency for which that user calls, asked anew at each call. */
    protected Supplier<String> agencyOf(String user) {
        return () -> user;
    }

    private record Token(String user, Supplier<String> agency) implements JsonWebToken {

        @Override
        public String getName() {
            return user;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("agency", "sub", "exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            Object value =
                    switch (claim) {
                        case "agency" -> agency.get();
                        case "sub" -> user;
                        case "exp" -> FAR_AWAY;
                        default -> null;
                    };
            return (T) value;
        }
    }
}
