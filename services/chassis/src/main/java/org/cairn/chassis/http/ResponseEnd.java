package org.cairn.chassis.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs what must wait until the last byte of the response under way is on the wire, or its connection is gone. */
@ApplicationScoped
public class ResponseEnd {

    private final CurrentVertxRequest request;

    ResponseEnd(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Runs {@code after} once, when the response has ended or failed; at once when that already happened. */
    public void then(Runnable after) {
        var exchange = request.getCurrent();
        exchange.addEndHandler(_ -> after.run());
        if (exchange.response().ended() || exchange.response().closed()) {
            after.run();
        }
    }
}
