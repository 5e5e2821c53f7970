package org.cairn.chassis.http;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a valid token says of its bearer.
 *
 * @param agency nothing when the account belongs to no agency
 * @param roles the roles it holds that this build knows; others are as if not held
 */
record Bearer(Optional<AgencyId> agency, Set<Role> roles, String subject) {

    Bearer {
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
    }

    static Bearer of(SecurityIdentity identity) {
        var roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(word -> Role.ofWord(word).ifPresent(roles::add));
        var token = identity.getPrincipal() instanceof JsonWebToken jwt ? jwt : null;
        var subject = token == null ? identity.getPrincipal().getName() : token.getSubject();
        return new Bearer(agencyOf(token), roles, subject);
    }

    private static Optional<AgencyId> agencyOf(JsonWebToken token) {
        var claim = token == null ? null : token.getClaim("agency");
        try {
            return claim == null ? Optional.empty() : Optional.of(new AgencyId(claim.toString()));
        } catch (IllegalArgumentException noAgency) {
            return Optional.empty();
        }
    }
}
