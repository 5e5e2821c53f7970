package org.cairn.portal.session.edge;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells requests that a page makes by itself: these get a status, not a sign-in page, once a session has ended. */
@ApplicationScoped
public class BackgroundRequest implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        var accept = context.request().getHeader("Accept");
        return context.request().headers().contains("HX-Request")
                || accept != null && accept.contains("text/event-stream");
    }
}
