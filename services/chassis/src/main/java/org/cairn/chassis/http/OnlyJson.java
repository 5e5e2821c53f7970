package org.cairn.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Lets records leave as JSON only: any other form would write them by their own words, with ids unsealed. */
@Provider
public class OnlyJson implements ContainerResponseFilter {

    private final ProblemWriter problems;

    OnlyJson(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var entity = response.getEntity();
        if (entity == null || entity instanceof byte[] || isJson(response.getMediaType())) {
            return;
        }
        var problem = problems.notAcceptable();
        response.setStatus(problem.getStatus());
        response.setEntity(problem.getEntity(), null, problem.getMediaType());
    }

    private static boolean isJson(MediaType type) {
        return type == null
                || type.getSubtype().equals("json")
                || type.getSubtype().endsWith("+json");
    }
}
