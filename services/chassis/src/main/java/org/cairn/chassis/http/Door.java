package org.cairn.chassis.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.access.AccessTables;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.access.Who;
import org.cairn.contracts.Role;

/** Stands before every route: lets in who may call it, and turns everybody else away without telling more than needed. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Door implements ContainerRequestFilter {

    private static final int FORBIDDEN = 403;

    @Context
    ResourceInfo route;

    private final SecurityIdentity identity;
    private final Caller caller;
    private final Agencies agencies;
    private final Threshold threshold;
    private final Admission admission;

    Door(SecurityIdentity identity, Caller caller, Agencies agencies, Threshold threshold, AccessTables tables) {
        this.identity = identity;
        this.caller = caller;
        this.agencies = agencies;
        this.threshold = threshold;
        this.admission = new Admission(tables);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var rule = Rules.of(route.getResourceMethod()).orElseThrow(Problem::notFound);
        var bearer = bearer();
        caller.enter(
                admit(bearer, rule, request),
                request.getMethod() + " " + request.getUriInfo().getPath(),
                request::getHeaderString);
        caller.welcomeWhile(() -> threshold.stands(bearer));
    }

    private Bearer bearer() {
        if (identity.isAnonymous()) {
            throw Problem.unauthorized();
        }
        return Bearer.of(identity);
    }

    private Who admit(Bearer bearer, Rule rule, ContainerRequestContext request) {
        var asked = new Admission.Request(
                List.of(rule.roles()), listed(bearer), header(request, "Cairn-Role"), header(request, "Cairn-Purpose"));
        try {
            threshold.pass(bearer);
            return admission.admit(bearer, threshold.actor(bearer), asked);
        } catch (Problem refused) {
            throw hasId() && refused.status() == FORBIDDEN ? Problem.notFound() : refused;
        }
    }

    private Set<Role> listed(Bearer bearer) {
        return bearer.agency()
                .flatMap(agencies::find)
                .map(Agencies.Listing::roles)
                .orElse(Set.of());
    }

    private boolean hasId() {
        return template(route.getResourceClass()).contains("{")
                || template(route.getResourceMethod()).contains("{");
    }

    private static String template(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }
}
