package org.cairn.portal.work.edge;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cairn.portal.asking.edge.AtOnce;
import org.cairn.portal.asking.edge.Json;
import org.cairn.portal.drawing.Words;
import org.cairn.portal.pathway.edge.Problems;
import org.cairn.portal.pathway.edge.Reader;
import org.cairn.portal.work.Tasks;

/** What waits for the reader's agency, at whatever service, soonest first. */
@Path("/tasks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class TaskResource {
    private final AtOnce services;
    private final Reader reader;
    private final Words words;

    TaskResource(AtOnce services, Reader reader, Words words) {
        this.services = services;
        this.reader = reader;
        this.words = words;
    }

    @GET
    public Response tasks() {
        var said = services.ask(reader.token(), Lists.TASKS);
        var lists = Lists.TASKS.stream()
                .flatMap(source -> said.listOf(source).stream())
                .toList();
        if (lists.isEmpty()) {
            return Problems.page(said.reason(), "/tasks");
        }
        var tasks = lists.stream()
                .flatMap(list -> Json.lines(list, Lists::task).stream())
                .toList();
        var all = new Tasks(tasks, lists.stream().anyMatch(Json::hasMore), said.silent());
        return Response.ok(new WorkPages.TaskList(all, words)).build();
    }
}
