package org.cairn.portal.work.edge;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.cairn.portal.asking.Source;
import org.cairn.portal.asking.edge.AtOnce;
import org.cairn.portal.asking.edge.Json;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.pathway.Worklist;
import org.cairn.portal.pathway.edge.Problems;
import org.cairn.portal.pathway.edge.Reader;
import org.cairn.portal.work.Pile;

/** The first page after signing in: the work that the reader's role knows, with how much of it there is. */
@Path("/work")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class WorkResource {
    private static final List<Heap> HEAPS = List.of(
            new Heap("requests", "/referrals?box=in&state=requested", List.of(Lists.REQUESTS)),
            new Heap("tasks", "/tasks", Lists.TASKS),
            new Heap("dead-ends", "/dead-ends", List.of(Lists.DEAD_ENDS)),
            new Heap("late", "/pathways?view=late", List.of(Lists.pathways(Worklist.View.LATE))),
            new Heap("unanswered", "/pathways?view=unanswered", List.of(Lists.pathways(Worklist.View.UNANSWERED))),
            new Heap("parked", "/operations/parked", Lists.PARKED));

    private final AtOnce services;
    private final Reader reader;
    private final Words words;

    WorkResource(AtOnce services, Reader reader, Words words) {
        this.services = services;
        this.reader = reader;
        this.words = words;
    }

    /** A kind of work before it is counted. */
    private record Heap(String word, String address, List<Source> sources) {

        /** How much of it there is; nothing where no service knows it for this reader. */
        Optional<Pile> of(AtOnce.Said said) {
            var lists = sources.stream()
                    .flatMap(source -> said.listOf(source).stream())
                    .toList();
            var count = lists.stream()
                    .mapToInt(list -> Json.lines(list, line -> line).size())
                    .sum();
            return Optional.of(new Pile(word, address, count, lists.stream().anyMatch(Json::hasMore)))
                    .filter(_ -> !lists.isEmpty());
        }
    }

    @GET
    public Response work() {
        var said = services.ask(
                reader.token(),
                HEAPS.stream().flatMap(heap -> heap.sources().stream()).toList());
        var piles = HEAPS.stream()
                .map(heap -> heap.of(said))
                .flatMap(Optional::stream)
                .toList();
        return piles.isEmpty()
                ? Problems.page(said.reason(), "/work")
                : Response.ok(new WorkPages.Work(
                                piles, piles.stream().anyMatch(Pile::isOfPathways), said.silent(), words))
                        .build();
    }
}
