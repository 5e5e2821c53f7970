package org.cairn.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import org.cairn.chassis.journal.Refused;
import org.cairn.chassis.sealing.Erased;

/** Which problem stands for what went wrong; empty for what nobody expected. */
final class Problems {

    private static final int RETRY_SECONDS = 2;

    /** Classes of SQLSTATE that pass with time: connection, resources, operator intervention, rollback; and lock not available. */
    private static final Set<String> PASSING = Set.of("08", "53", "57", "40", "55");

    private Problems() {}

    static Optional<Problem> of(Throwable thrown) {
        return switch (thrown) {
            case Problem problem -> Optional.of(problem);
            case Refused refused -> Optional.of(refused(refused));
            case Erased _ -> Optional.of(Problem.notFound());
            case JsonProcessingException body -> BodyProblems.of(body);
            case WebApplicationException refused -> ofHttp(refused);
            case AuthenticationFailedException _, UnauthorizedException _ -> Optional.of(Problem.unauthorized());
            case ForbiddenException _ -> Optional.of(Problem.forbidden("Ask your agency for a role that may do this."));
            default -> ofCause(thrown);
        };
    }

    /** A refusal that says that the thing is unknown must read like any other unknown thing. */
    private static Problem refused(Refused refused) {
        return refused.refusal().name().startsWith("UNKNOWN") ? Problem.notFound() : Problem.refused(refused.refusal());
    }

    private static Optional<Problem> ofHttp(WebApplicationException refused) {
        if (refused.getCause() != null && of(refused.getCause()).isPresent()) {
            return of(refused.getCause());
        }
        return switch (refused) {
            case NotFoundException _
            when refused.getCause() instanceof IllegalArgumentException ->
                Optional.of(Problem.badField(
                        "query", "A parameter cannot be read.", "Send it as the API description says."));
            case NotFoundException _ -> Optional.of(Problem.notFound());
            case NotAllowedException _ ->
                Optional.of(Problem.of(
                        405,
                        "method-not-allowed",
                        "This method does nothing here.",
                        "",
                        "Use the method that is described."));
            case NotSupportedException _ ->
                Optional.of(Problem.of(
                        415,
                        "unsupported-media-type",
                        "This kind of body is not read here.",
                        "",
                        "Send application/json."));
            default -> ofStatus(refused.getResponse().getStatus());
        };
    }

    private static Optional<Problem> ofStatus(int status) {
        return switch (status) {
            case 400 ->
                Optional.of(Problem.of(
                        400, "bad-request", "The request cannot be read.", "", "Send it as the API description says."));
            case 401 -> Optional.of(Problem.unauthorized());
            case 406 ->
                Optional.of(Problem.of(
                        406,
                        "not-acceptable",
                        "This form of answer is not given here.",
                        "",
                        "Accept application/json."));
            case 413 -> Optional.of(Problem.tooLarge());
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> ofCause(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (cause instanceof SQLException sql && passes(sql)) {
                return Optional.of(Problem.unavailable("The service cannot reach its database.", RETRY_SECONDS));
            }
        }
        return Optional.empty();
    }

    /** A pool that gives no connection in time throws without an SQLSTATE. */
    private static boolean passes(SQLException sql) {
        var state = sql.getSQLState();
        return sql instanceof SQLTransientException || state == null || PASSING.contains(state.substring(0, 2));
    }
}
