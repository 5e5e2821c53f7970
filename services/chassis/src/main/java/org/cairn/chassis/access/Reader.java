package org.cairn.chassis.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.chassis.http.Caller;
import org.cairn.contracts.AgencyId;

/** For whom ids are sealed: the agency named on the writer, else the caller of the request under way. */
@ApplicationScoped
public class Reader {

    /** Attribute of an ObjectWriter or ObjectReader that names the reading {@link AgencyId}, for what no request writes. */
    public static final String ATTRIBUTE = "org.cairn.reader";

    private final Caller caller;

    Reader(Caller caller) {
        this.caller = caller;
    }

    /** The reading agency; without one nothing may be written. */
    AgencyId of(Object attribute) {
        if (attribute instanceof AgencyId named) {
            return named;
        }
        if (!Arc.container().requestContext().isActive()) {
            throw new IllegalStateException("an id can leave only for a reader; name it on the writer");
        }
        return caller.who().agency();
    }
}
