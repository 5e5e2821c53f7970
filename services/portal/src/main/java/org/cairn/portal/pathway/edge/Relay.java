package org.cairn.portal.pathway.edge;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Passes a stream of changes on as it comes, and lets go of it as soon as the browser does. */
final class Relay implements StreamingOutput {
    private static final int PIECE = 1024;

    private final InputStream changes;

    Relay(InputStream changes, RoutingContext connection) {
        this.changes = changes;
        connection.addEndHandler(_ -> close());
    }

    @Override
    public void write(OutputStream browser) throws IOException {
        var piece = new byte[PIECE];
        for (var read = changes.read(piece); read >= 0; read = changes.read(piece)) {
            browser.write(piece, 0, read);
            browser.flush();
        }
    }

    private void close() {
        try {
            changes.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
