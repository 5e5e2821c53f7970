package org.cairn.portal.pathway.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Timeline and coordination as far as the portal asks them, with fixed answers; they know one reader's token. */
public class StubServices implements QuarkusTestResourceLifecycleManager {
    /** A token as the identity provider makes them; its middle part names the reader's agency, north-house. */
    public static final String TOKEN = "e30.eyJhZ2VuY3kiOiJub3J0aC1ob3VzZSJ9.signed";

    public static final String CASE = "case_AZk3Lw8vYtq0";

    /** What the stream of changes says next. */
    static final BlockingQueue<String> CHANGES = new LinkedBlockingQueue<>();

    /** The change after which the stream ends. */
    static final String END = "end";

    /** How often somebody left before a stream of changes had ended. */
    static final AtomicInteger LEFT = new AtomicInteger();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "cairn.timeline.url",
                url,
                "cairn.coordination.url",
                url,
                "cairn.shelter.url",
                url + "/house",
                "cairn.identification.url",
                url + "/authority",
                "cairn.legal-aid.url",
                url + "/law",
                "cairn.immigration.url",
                url + "/status",
                "cairn.repatriation.url",
                url + "/journey");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            say(exchange, 401, "{}");
        } else if (path.equals("/timelines/" + CASE + "/changes")) {
            changes(exchange);
        } else if (StubWork.knows(path)) {
            StubWork.answer(exchange);
        } else if (path.equals("/agencies")) {
            say(exchange, 200, told("agencies"));
        } else if (path.equals("/timelines")) {
            worklist(exchange, query);
        } else {
            timeline(exchange, path);
        }
    }

    private void worklist(HttpExchange exchange, String query) throws IOException {
        if (query.contains("view=unanswered")) {
            say(exchange, 403, "{}");
        } else {
            say(exchange, 200, told(query.contains("view=mine") ? "mine" : "late"));
        }
    }

    private void timeline(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/timelines/" + CASE -> say(exchange, 200, told("timeline"));
            case "/timelines/case_ended" -> say(exchange, 200, told("ended"));
            case "/timelines/case_asleep" -> say(exchange, 503, "{}");
            case "/timelines/case_garbled" -> say(exchange, 200, "{\"caseId\":");
            default -> say(exchange, 404, "{}");
        }
    }

    private static void changes(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (var change = CHANGES.take(); !change.equals(END); change = CHANGES.take()) {
                body.write(("event: changed\ndata: " + change + "\n\n").getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        } catch (IOException gone) {
            LEFT.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String told(String name) throws IOException {
        try (var file = StubServices.class.getResourceAsStream("/told/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
