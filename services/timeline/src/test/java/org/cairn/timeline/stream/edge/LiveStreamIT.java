package org.cairn.timeline.stream.edge;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.timeline.pathway.Told.NORTH;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.chassis.access.Agencies;
import org.cairn.chassis.stage.Foundations;
import org.cairn.contracts.PathwayId;
import org.cairn.contracts.Role;
import org.cairn.contracts.coordination.AgencyEvent;
import org.cairn.timeline.pathway.Told;
import org.cairn.timeline.stage.OfAgency;
import org.cairn.timeline.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Foundations.class)
@TestSecurity(user = "north-house", roles = "shelter-worker", augmentors = OfAgency.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveStreamIT {

    @TestHTTPResource
    URI service;

    @Inject
    Stage stage;

    @Inject
    Agencies agencies;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void hang_up() {
        client.shutdownNow();
    }

    @Test
    void who_stays_connected_hears_of_events_as_they_come_and_takes_up_where_it_broke_off() {
        var pathway = granted();
        var heard = listen("streams/mine", "0");
        stage.arrive(
                new Told(pathway).opened().referred(3, NORTH).accepted(4, NORTH).entries());
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(about(pathway, heard)).hasSize(2));
        var first = about(pathway, heard).getFirst();
        var again = listen("streams/mine", first.replaceAll(".*\"number\":(\\d+).*", "$1"));
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(about(pathway, again)).hasSize(1));
    }

    @Test
    void a_timeline_says_that_it_changed_until_access_ends_and_then_nothing() {
        var pathway = granted();
        var changes = listen("timelines/" + stage.caseOf(pathway, NORTH) + "/changes", "none");
        await().atMost(60, SECONDS).until(() -> tags(changes) == 1);
        stage.arrive(new Told(pathway).opened().referred(3, NORTH).entries());
        await().atMost(60, SECONDS).until(() -> tags(changes) >= 2);
        stage.revoke(pathway, NORTH);
        await().atMost(60, SECONDS).until(() -> changes.contains("-- hung up --"));
        assertThat(tags(changes)).isLessThanOrEqualTo(3);
    }

    @Test
    void a_suspended_agency_is_hung_up_on_and_takes_up_where_it_broke_off_once_it_is_reinstated() {
        var pathway = granted();
        var heard = listen("streams/mine", "0");
        stage.arrive(new Told(pathway).opened().referred(3, NORTH).entries());
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(about(pathway, heard)).hasSize(1));
        happen(1, new AgencyEvent.Suspended(NORTH, AgencyEvent.SuspensionReason.BREACH, Instant.EPOCH));
        try {
            await().atMost(60, SECONDS).until(() -> heard.contains("-- hung up --"));
            assertThat(about(pathway, heard)).hasSize(1);
            assertThat(listenOnce("streams/mine/events")).isEqualTo(403);
        } finally {
            happen(2, new AgencyEvent.Reinstated(NORTH, Instant.EPOCH));
        }
        assertThat(listenOnce("streams/mine/events")).isEqualTo(200);
    }

    private void happen(long version, AgencyEvent event) {
        QuarkusTransaction.requiringNew().run(() -> agencies.apply(version, event));
    }

    private int listenOnce(String path) {
        return client.sendAsync(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    private PathwayId granted() {
        var pathway = stage.pathway();
        stage.grant(pathway, NORTH, Role.SHELTER_WORKER, 3);
        return pathway;
    }

    private List<String> listen(String path, String lastEventId) {
        var lines = new CopyOnWriteArrayList<String>();
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Last-Event-ID", lastEventId)
                .build();
        client.sendAsync(request, BodyHandlers.ofLines()).thenAccept(answer -> {
            answer.body().forEach(lines::add);
            lines.add("-- hung up --");
        });
        return lines;
    }

    private List<String> about(PathwayId pathway, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains(stage.caseOf(pathway, NORTH)))
                .toList();
    }

    private static long tags(List<String> lines) {
        return lines.stream().filter("event:changed"::equals).count();
    }
}
