package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Relation;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.contracts.PathwayId;

/** The tag that a timeline has for its reader at the moment. */
@ApplicationScoped
public class ChangesView {

    private final Disclosure disclosure;
    private final Caller caller;
    private final TimelineView timelines;
    private final Etag etag;

    ChangesView(Disclosure disclosure, Caller caller, TimelineView timelines, Etag etag) {
        this.disclosure = disclosure;
        this.caller = caller;
        this.timelines = timelines;
        this.etag = etag;
    }

    /** The tag that GET gives the caller now; nothing when the caller may not follow the pathway. */
    @Transactional
    Optional<String> tag(PathwayId pathway) {
        return disclosure.within(
                caller.who(),
                pathway,
                "GET /timelines/{caseId}/changes",
                scope -> scope.relation() == Relation.LIVE
                        ? Optional.of(etag.of(timelines.of(scope)))
                        : Optional.empty());
    }
}
