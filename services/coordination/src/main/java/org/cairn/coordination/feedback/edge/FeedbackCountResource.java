package org.cairn.coordination.feedback.edge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.chassis.http.Caller;
import org.cairn.chassis.http.Etag;
import org.cairn.chassis.http.Rule;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.FeedbackEvent.Verdict;
import org.cairn.coordination.statistics.Count;
import org.cairn.coordination.statistics.Steps;
import org.cairn.coordination.statistics.edge.CountView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What many people said: of the reader's own agency, or, for the rapporteur, of all services together. */
@Path("/statistics/feedback")
@RunOnVirtualThread
public class FeedbackCountResource {

    private final CountView counts;
    private final Caller caller;
    private final Etag etag;

    FeedbackCountResource(CountView counts, Caller caller, Etag etag) {
        this.counts = counts;
        this.caller = caller;
        this.etag = etag;
    }

    /** How many people said what last; {@code agency} is absent for all together, and what is withheld is named and not there. */
    public record Counted(
            String note,
            AgencyId agency,
            Integer helped,
            Integer partly,
            Integer didNotHelp,
            Integer harmed,
            List<Verdict> withheld) {

        static Counted of(AgencyId agency, Map<String, Integer> published) {
            return new Counted(
                    Steps.NOTE,
                    agency,
                    published.get(Verdict.HELPED.name()),
                    published.get(Verdict.PARTLY.name()),
                    published.get(Verdict.DID_NOT_HELP.name()),
                    published.get(Verdict.HARMED.name()),
                    Arrays.stream(Verdict.values())
                            .filter(verdict -> !published.containsKey(verdict.name()))
                            .toList());
        }
    }

    @GET
    @Rule(
            roles = {
                Role.NGO_CASEWORKER,
                Role.SHELTER_WORKER,
                Role.LAWYER,
                Role.RECEIVING_NGO,
                Role.HEALTH_PROVIDER,
                Role.REPATRIATION_WORKER,
                Role.PATHWAY_COORDINATOR,
                Role.NATIONAL_RAPPORTEUR
            })
    @Operation(
            summary = "Count what people said of your agency; of all services, for the rapporteur",
            description =
                    "Each person counts once for an agency, with what they said last; steps of at least 11 people.")
    public Response count() {
        var who = caller.who();
        return etag.answer(
                who.role() == Role.NATIONAL_RAPPORTEUR
                        ? Counted.of(null, all())
                        : Counted.of(
                                who.agency(),
                                counts.published(
                                        Count.Kind.FEEDBACK, who.agency().value())));
    }

    /** Sums of what is published, and of nothing else, so that no subtraction leads to what is not. */
    private Map<String, Integer> all() {
        var sums = new HashMap<String, Integer>();
        counts.published(Count.Kind.FEEDBACK)
                .values()
                .forEach(cells -> cells.forEach((verdict, people) -> sums.merge(verdict, people, Integer::sum)));
        return sums;
    }
}
