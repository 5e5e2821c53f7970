package org.cairn.portal.session.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.cairn.portal.pathway.Answer;
import org.cairn.portal.pathway.edge.Problems;

/**
 * Takes forms from our own pages alone. The browser says where a form stood (Sec-Fetch-Site), which no other page can
 * change; where it does not say so, its Origin must be ours. Leaving quickly needs no such proof.
 */
@Provider
public class SameOrigin implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && !isLeaving(request) && !isOurs(request)) {
            request.abortWith(Problems.page(Answer.Reason.NOT_FOUND, "/work"));
        }
    }

    private static boolean isLeaving(ContainerRequestContext request) {
        return request.getUriInfo().getPath().replace("/", "").equals("quick-exit");
    }

    private static boolean isOurs(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        return site == null ? isOurOrigin(request) : site.equals("same-origin");
    }

    private static boolean isOurOrigin(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        var host = request.getHeaderString("Host");
        return origin != null && host != null && origin.endsWith("://" + host);
    }
}
