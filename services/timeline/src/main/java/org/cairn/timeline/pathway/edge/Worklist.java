package org.cairn.timeline.pathway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.chassis.access.Disclosure;
import org.cairn.chassis.access.Scope;
import org.cairn.chassis.http.Caller;
import org.cairn.contracts.PathwayId;
import org.cairn.timeline.pathway.Entry;
import org.cairn.timeline.pathway.View;

/** The lists that an agency works through: the pathways that it may follow, and those among them that need somebody. */
@ApplicationScoped
public class Worklist {

    private static final int STRIDE = 200;

    private final Disclosure disclosure;
    private final Caller caller;
    private final Entries entries;
    private final Sight sight;

    Worklist(Disclosure disclosure, Caller caller, Entries entries, Sight sight) {
        this.disclosure = disclosure;
        this.caller = caller;
        this.entries = entries;
        this.sight = sight;
    }

    /** The caller's first {@code most} pathways after that one which the view holds, by id; each is disclosed and audited. */
    List<Line> lines(View view, PathwayId after, int most) {
        var lines = new ArrayList<Line>();
        var stride = view == View.MINE ? most : STRIDE;
        var place = after;
        while (lines.size() < most) {
            var pathways = disclosure.mine(place, stride);
            var known = entries.of(pathways);
            pathways.stream()
                    .flatMap(pathway -> line(view, pathway, known.getOrDefault(pathway, List.of())).stream())
                    .limit(most - lines.size())
                    .forEach(lines::add);
            if (pathways.size() < stride) {
                break;
            }
            place = pathways.getLast();
        }
        return lines;
    }

    private Optional<Line> line(View view, PathwayId pathway, List<Entry> known) {
        return Optional.of(sight.supposed(caller.who(), pathway))
                .filter(scope -> belongs(view, scope, known))
                .map(_ -> disclosure.of(pathway, "GET /timelines"))
                .filter(scope -> belongs(view, scope, known))
                .map(scope -> Line.of(pathway, sight.of(scope, known)));
    }

    private boolean belongs(View view, Scope scope, List<Entry> known) {
        var timeline = sight.of(scope, known);
        return !timeline.entries().isEmpty() && view.holds(timeline.progress());
    }
}
