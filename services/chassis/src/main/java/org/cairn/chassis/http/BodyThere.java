package org.cairn.chassis.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses an empty body and a bare {@code null} where a route reads a body. */
@Provider
public class BodyThere implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        var body = reading.proceed();
        if (body == null) {
            throw Problem.of(
                    400, "no-body", "This request needs a body.", "", "Send the JSON that the API description names.");
        }
        return body;
    }
}
