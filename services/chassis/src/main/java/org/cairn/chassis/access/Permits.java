package org.cairn.chassis.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.cairn.contracts.PathwayId;

/** The disclosures on their way out: opened before the grants are read, closed when the last byte is written. */
@ApplicationScoped
public class Permits {

    /** Notes that something of this pathway is about to be read for somebody. */
    public Permit open(PathwayId pathway) {
        throw new UnsupportedOperationException();
    }

    /** Waits until every permit of the pathway that was open at the call is closed; false when time ran out first. */
    public boolean drain(PathwayId pathway, Duration atMost) {
        throw new UnsupportedOperationException();
    }

    /** One disclosure under way; closing it twice does nothing. */
    public interface Permit extends AutoCloseable {
        @Override
        void close();
    }
}
