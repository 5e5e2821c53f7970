package org.cairn.chassis.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.Who;
import org.cairn.contracts.Purpose;
import org.cairn.contracts.Role;

/** Decides whether a bearer may call a route, in which one role and for which purpose; pure. */
final class Admission {

    private final AccessTables tables;

    Admission(AccessTables tables) {
        this.tables = tables;
    }

    /**
     * What is asked for.
     *
     * @param allowed the roles of the route's rule, the preferred one first
     * @param listed the roles that the directory says the agency has; empty while it is not listed here
     * @param role the Cairn-Role header
     * @param purpose the Cairn-Purpose header
     */
    record Request(List<Role> allowed, Set<Role> listed, Optional<String> role, Optional<String> purpose) {}

    /**
     * The caller in the role that counts.
     *
     * @throws Problem 403 when nothing that the bearer holds allows the call
     */
    Who admit(Bearer bearer, String actor, Request request) {
        var agency = bearer.agency()
                .orElseThrow(() -> Problem.forbidden("Sign in with an account that belongs to an agency."));
        var held = roles(bearer, request);
        var role = role(held, request);
        return new Who(agency, role, purpose(role, request), actor);
    }

    /** Enforcement and help do not mix (ECRI GPR 16): who enforces holds no other role, and never that of a first responder. */
    private static Set<Role> roles(Bearer bearer, Request request) {
        var ofAgency = EnumSet.noneOf(Role.class);
        ofAgency.addAll(bearer.roles());
        ofAgency.addAll(request.listed());
        if (!ofAgency.contains(Role.IMMIGRATION_ENFORCEMENT)) {
            return bearer.roles();
        }
        if (ofAgency.contains(Role.FIRST_RESPONDER)) {
            throw Problem.forbidden("An enforcement body cannot be a first responder; ask the platform's operator.");
        }
        return bearer.roles().contains(Role.IMMIGRATION_ENFORCEMENT)
                ? EnumSet.of(Role.IMMIGRATION_ENFORCEMENT)
                : Collections.emptySet();
    }

    private static Role role(Set<Role> held, Request request) {
        var wanted = request.role();
        return request.allowed().stream()
                .filter(held::contains)
                .filter(role ->
                        wanted.isEmpty() || role.word().equals(wanted.get().strip()))
                .findFirst()
                .orElseThrow(() -> Problem.forbidden(
                        wanted.isPresent()
                                ? "Name in Cairn-Role a role that you hold and that may do this, or leave it out."
                                : "Ask your agency for a role that may do this."));
    }

    private Purpose purpose(Role role, Request request) {
        if (request.purpose().isEmpty()) {
            return tables.defaultPurpose(role);
        }
        var word = request.purpose().get().strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(word) && tables.allows(role, purpose))
                .findFirst()
                .orElseThrow(() ->
                        Problem.forbidden("Name in Cairn-Purpose a purpose that your role has, or leave it out."));
    }
}
