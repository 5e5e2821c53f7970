package org.cairn.coordination.needs.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.NeedsEvent.Element;
import org.cairn.coordination.needs.Change;
import org.cairn.coordination.needs.Impact;
import org.cairn.coordination.needs.Review.Rater;
import org.cairn.coordination.statistics.Count;
import org.cairn.coordination.statistics.Steps;
import org.cairn.coordination.statistics.edge.CountView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the whole mechanism changed for the people in it. */
@Path("/statistics/needs")
@RunOnVirtualThread
public class NeedsCountResource {

    private final CountView counts;
    private final Etag etag;

    NeedsCountResource(CountView counts, Etag etag) {
        this.counts = counts;
        this.etag = etag;
    }

    /** The counts and how far they can be relied on. */
    public record Counted(String note, List<Line> elements) {}

    /** For how many people an element changed how between first and last review; what is withheld is named and not there. */
    public record Line(
            Element element, Rater ratedBy, Integer improved, Integer same, Integer worse, List<Change> withheld) {

        static Line of(Element element, Rater rater, Map<String, Integer> published) {
            return new Line(
                    element,
                    rater,
                    published.get(Change.IMPROVED.name()),
                    published.get(Change.SAME.name()),
                    published.get(Change.WORSE.name()),
                    Arrays.stream(Change.values())
                            .filter(change -> !published.containsKey(change.name()))
                            .toList());
        }
    }

    @GET
    @Rule(roles = {Role.NATIONAL_RAPPORTEUR, Role.PATHWAY_COORDINATOR})
    @Operation(
            summary = "Count for how many people each element of security changed, over the whole mechanism",
            description =
                    "By person and by caseworker, between first and last review; counts move in steps of at least 11.")
    public Response count() {
        var published = counts.published(Count.Kind.NEEDS);
        return etag.answer(new Counted(
                Steps.NOTE,
                Arrays.stream(Element.values())
                        .flatMap(element -> Stream.of(Rater.values())
                                .map(rater -> Line.of(
                                        element,
                                        rater,
                                        published.getOrDefault(Impact.subject(element, rater), Map.of()))))
                        .toList()));
    }
}
