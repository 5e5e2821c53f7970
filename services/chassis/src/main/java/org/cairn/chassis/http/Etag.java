package org.cairn.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Entity tags over the scoped representation, so that a tag never tells of what its reader may not see. */
@ApplicationScoped
public class Etag {

    /** 200 with the body and its ETag, or 304 when If-None-Match names it. */
    public Response answer(Object scopedBody) {
        throw new UnsupportedOperationException();
    }

    /** Lets a change go on unless the request's If-Match names another state than this one (412); absent means any. */
    public void requireMatch(Object scopedBody) {
        throw new UnsupportedOperationException();
    }
}
