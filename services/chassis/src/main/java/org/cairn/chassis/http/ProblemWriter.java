package org.cairn.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.sealing.Erased;
import org.cairn.chassis.time.PlatformClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that ends a request badly into application/problem+json; the same problem is always the same bytes. */
@ApplicationScoped
public class ProblemWriter {

    private static final Logger LOG = Logger.getLogger(ProblemWriter.class);

    private final String service;
    private final PlatformClock clock;

    ProblemWriter(@ConfigProperty(name = "quarkus.application.name") String service, PlatformClock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** The answer for what was thrown; what nobody expected gets an id to ask for and no detail. */
    @ServerExceptionMapper({
        Problem.class,
        Refused.class,
        Erased.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        NotFoundException.class,
        NotAllowedException.class,
        WebApplicationException.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        Throwable.class
    })
    public Response answer(Throwable thrown) {
        return response(Problems.of(thrown).orElseGet(() -> unexpected(thrown)));
    }

    private Problem unexpected(Throwable thrown) {
        var id = clock.newId();
        LOG.errorf("request failed, problem %s: %s", id, trace(thrown));
        return Problem.of(
                500, "unexpected", "Something went wrong in here.", "", "Ask the operator, naming " + id + ".");
    }

    /** Types and places only: a message may quote what must not be in a log. */
    private static String trace(Throwable thrown) {
        var text = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            for (var frame : cause.getStackTrace()) {
                text.append("\n  at ").append(frame);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private Response response(Problem problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + service + "/" + problem.type());
        body.put("title", problem.getMessage());
        body.put("status", problem.status());
        if (!problem.field().isEmpty()) {
            body.put("field", problem.field());
        }
        body.put("wayOut", problem.wayOut());
        var response = Response.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.retryAfterSeconds() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        return response.build();
    }
}
