package org.cairn.portal.pathway.edge;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jboss.logging.Logger;

/** Passes a stream of changes on as it comes, and lets go of it as soon as the browser does. */
final class Relay implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int PIECE = 1024;

    private final InputStream changes;

    Relay(InputStream changes, RoutingContext connection) {
        this.changes = changes;
        connection.addEndHandler(ended -> letGo());
    }

    @Override
    public void write(OutputStream browser) throws IOException {
        var piece = new byte[PIECE];
        for (var read = changes.read(piece); read >= 0; read = changes.read(piece)) {
            browser.write(piece, 0, read);
            browser.flush();
        }
    }

    private void letGo() {
        try {
            changes.close();
        } catch (IOException alreadyGone) {
            LOG.debug("A stream of changes had ended before its reader left.");
        }
    }
}
