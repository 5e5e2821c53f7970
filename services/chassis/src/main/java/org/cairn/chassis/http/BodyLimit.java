package org.cairn.chassis.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Refuses bodies over 1 MB; the rest of such a body is read and dropped, so that its sender gets to hear why. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
public class BodyLimit implements ContainerRequestFilter {

    private static final int MOST = 1_000_000;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getLength() > MOST) {
            request.getEntityStream().transferTo(OutputStream.nullOutputStream());
            throw Problem.tooLarge();
        }
        if (request.getLength() < 0 && request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
    }

    /** Counts a body that did not say how long it is. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int more) throws IOException {
            count += more;
            if (count > MOST) {
                in.transferTo(OutputStream.nullOutputStream());
                throw Problem.tooLarge();
            }
        }
    }
}
