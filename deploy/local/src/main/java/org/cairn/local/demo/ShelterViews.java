package org.cairn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** All that a shelter can read of one stay, view by view; ids, numbers and moments are replaced, so that two stays can be compared. */
record ShelterViews(Stage stage, Bed.Stay stay, Set<String> earlier) {

    private static final String HOUSED = "identification.reflection.started";
    private static final Set<String> BEFORE =
            Set.of("step", "immigration.removal-hold.activated", "coordination.consent.given");

    /**
     * As it stands once the shelter's stream has told of the recovery period. A stream begins in the second of the grant: whether a
     * step of just before is in it says nothing of the person, so those are left out.
     */
    static ShelterViews of(Stage stage, Bed.Stay stay) throws IOException, InterruptedException {
        var now = new ShelterViews(stage, stay, Set.of());
        new Patience("the stream of North House")
                .until(() -> stage.whether(now.types().contains(HOUSED)));
        var earlier = now.stream().stream()
                .filter(item -> BEFORE.contains(item.path("type").asText()))
                .map(item -> item.path("id").asText())
                .collect(Collectors.toSet());
        return new ShelterViews(stage, stay, earlier);
    }

    Map<String, String> all() throws IOException, InterruptedException {
        var cast = stage.cast();
        var views = new LinkedHashMap<String, String>();
        views.put("stay", bare(stay.read()));
        views.put("pathway", read(cast.coordination("/pathways/" + stay.caseId())));
        views.put(
                "timeline",
                lines(stay.shelter()
                        .get(cast.timeline("/timelines/" + stay.caseId()))
                        .path("entries")));
        views.put("stream", lines(stream()));
        views.put("work list", lines(list(cast.timeline("/timelines"))));
        views.put("placements", lines(list(cast.shelter("/placements"))));
        views.put("referrals", lines(list(cast.coordination("/referrals?box=in"))));
        views.put("tasks", lines(list(cast.shelter("/tasks"))) + lines(list(cast.coordination("/tasks"))));
        return views;
    }

    private List<JsonNode> stream() throws IOException, InterruptedException {
        return new Stream(stage, stay.shelter())
                .all().stream()
                        .filter(item -> item.path("caseId").asText().equals(stay.caseId()))
                        .filter(item -> !earlier.contains(item.path("id").asText()))
                        .toList();
    }

    private Set<String> types() throws IOException, InterruptedException {
        return stream().stream().map(item -> item.path("type").asText()).collect(Collectors.toSet());
    }

    private String read(String url) throws IOException, InterruptedException {
        return bare(stay.shelter().get(url));
    }

    private Iterable<JsonNode> list(String url) throws IOException, InterruptedException {
        return new Pages(stay.shelter(), url).lines();
    }

    /** The lines about this case, in an order that does not hang on which service was heard first. */
    private String lines(Iterable<JsonNode> all) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(this::isTheirs)
                .map(ShelterViews::bare)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private boolean isTheirs(JsonNode line) {
        return !line.has("caseId") || line.path("caseId").asText().equals(stay.caseId());
    }

    private static String bare(JsonNode read) {
        return read.toString()
                .replaceAll("\"[a-z]{3,4}_[A-Za-z0-9_-]+\"", "\"id\"")
                .replaceAll("/[a-z]{3,4}_[A-Za-z0-9_-]+", "/id")
                .replaceAll("\"\\d{4}-\\d\\d-\\d\\dT[^\"]+\"", "\"time\"")
                .replaceAll("\"(number|position|version)\":\\d+", "\"$1\":0");
    }
}
