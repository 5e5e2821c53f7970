package org.cairn.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;

/** Nothing that was accepted is lost and nothing happens twice: neither on the timelines nor in the agency's stream. */
public record Conservation(Agency ngo, Map<String, Integer> signs) {

    private static final Duration CONVERGED = Duration.ofSeconds(60);
    private static final String OPENED = "coordination.pathway.opened";
    private static final String NOTED = "identification.indicators.recorded";

    /** Waits until all has arrived, then counts. */
    public void holds() {
        var expected = signs.size()
                + signs.values().stream().mapToInt(Integer::intValue).sum();
        var stream = Awaitility.await("all " + expected + " events on the stream of " + ngo)
                .atMost(CONVERGED)
                .pollInterval(Duration.ofMillis(250))
                .until(this::stream, items -> items.size() >= expected);
        assertThat(numbers(stream))
                .as("numbers without a gap")
                .isEqualTo(IntStream.rangeClosed(1, expected).boxed().toList());
        assertThat(counts(stream))
                .as("each accepted request once in the stream")
                .isEqualTo(expectedCounts());
        signs.forEach(this::timelineHolds);
    }

    private void timelineHolds(String caseId, int noted) {
        var types = Pathway.types(ngo.get("timeline", "/timelines/" + caseId).expect(200));
        assertThat(types).as("the timeline of " + caseId).hasSize(1 + noted).containsOnlyOnce(OPENED);
    }

    private List<JsonNode> stream() {
        var all = new ArrayList<JsonNode>();
        var after = 0L;
        while (true) {
            var answer = ngo.get("timeline", "/streams/mine/events?limit=100&after=" + after);
            if (!answer.isGood()) return List.of();
            var page = answer.json();
            if (page.path("items").isEmpty()) return all;
            page.path("items").forEach(all::add);
            after = page.path("next").asLong();
        }
    }

    private static List<Integer> numbers(List<JsonNode> items) {
        return items.stream().map(item -> item.path("number").asInt()).toList();
    }

    private static Map<String, Integer> counts(List<JsonNode> items) {
        var counts = new TreeMap<String, Integer>();
        items.forEach(item -> counts.merge(
                item.path("caseId").asText() + " " + item.path("type").asText(), 1, Integer::sum));
        return counts;
    }

    private Map<String, Integer> expectedCounts() {
        var counts = new TreeMap<String, Integer>();
        signs.forEach((caseId, noted) -> {
            counts.put(caseId + " " + OPENED, 1);
            if (noted > 0) counts.put(caseId + " " + NOTED, noted);
        });
        return counts;
    }
}
