package org.cairn.portal.pathway.edge;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cairn.portal.pathway.Answer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers that have nothing to show; an address that never was reads like one that is somebody else's. */
public final class Problems {
    private static final int RETRY_SECONDS = 10;

    private Problems() {}

    static Response answer(Answer.Reason reason, TemplateInstance page) {
        var answer =
                Response.status(reason.status()).type(MediaType.TEXT_HTML_TYPE).entity(page);
        return reason == Answer.Reason.UNREACHABLE
                ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build()
                : answer.build();
    }

    /** The page that says why there is nothing, with the way to try again. */
    public static Response page(Answer.Reason reason, String retry) {
        return answer(reason, new Pages.Problem(reason, retry));
    }

    /** Addresses that lead nowhere. */
    static final class Nowhere {
        @ServerExceptionMapper
        Response nowhere(NotFoundException nowhere) {
            return answer(Answer.Reason.NOT_FOUND, new Pages.Problem(Answer.Reason.NOT_FOUND, "/pathways"));
        }
    }
}
