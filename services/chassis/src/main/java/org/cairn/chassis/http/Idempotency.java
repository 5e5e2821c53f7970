package org.cairn.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Creates happen once: the same Idempotency-Key and body give the first answer again, another body a problem. */
@ApplicationScoped
public class Idempotency {

    /**
     * Runs {@code create} in one transaction with the record of its answer, unless the caller's agency used the
     * request's Idempotency-Key in the last 72 hours: then the stored answer comes back. Without the header it just runs.
     * The answer's entity must be a record of outgoing ids and times, never of personal data.
     */
    public Response once(Object body, Supplier<Response> create) {
        throw new UnsupportedOperationException();
    }
}
