package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Pathway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is gone, and the police must know who: two agencies open it, for a while, and it is looked at afterwards. */
@ExtendWith(RunningPlatform.class)
class BreakGlassStory {

    private static final Map<String, String> SAFETY = Map.of("Cairn-Purpose", "SAFETY");

    private final Cast cast;
    private final Agency police;
    private final Agency otherPolice;
    private final Agency auditor;

    BreakGlassStory(Platform platform) {
        this.cast = Cast.of(platform);
        this.police = platform.onboarded("police", "LAW_ENFORCEMENT", "police");
        this.otherPolice = platform.onboarded("police", "LAW_ENFORCEMENT", "police");
        this.auditor = platform.onboarded("auditors", "CENTRAL_GOVERNMENT", "auditor");
    }

    @Test
    void what_a_life_depends_on_is_opened_by_two_to_one_ends_and_is_reviewed() {
        var pathway = cast.meet();
        var atNgo = "/pathways/" + pathway.caseId() + "/break-glass";
        var atOffice = "/pathways/" + casesOf(cast.coordinator()) + "/break-glass";
        pathway.ngo().post("coordination", atNgo, asking()).expect(201);
        assertThat(openings(police)).as("before anybody agreed").isEmpty();
        assertThat(cast.ngo()
                        .post("coordination", atNgo + "/" + police.id() + "/agreement", null)
                        .status())
                .as("who asked does not agree")
                .isEqualTo(409);
        theOfficeIsAsked(atOffice);
        cast.coordinator()
                .post("coordination", atOffice + "/" + police.id() + "/agreement", null)
                .expect(200);

        var opened = Awaitility.await("the opening").until(() -> openings(police), lines -> !lines.isEmpty());
        var atPolice = opened.getFirst().path("caseId").asText();
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().path("until").asText()).isNotEmpty();
        assertThat(record(police, atPolice, SAFETY).expect(200).toString())
                .contains("Mirjeta Hoxha")
                .doesNotContain("quiet room");
        nobodyElseReadsIt(atPolice, pathway);

        cast.ngo()
                .post("coordination", atNgo + "/" + police.id() + "/end", null)
                .expect(204);
        assertThat(record(police, atPolice, SAFETY).status()).isEqualTo(404);
        assertThat(openings(police)).isEmpty();
        reviewed();
    }

    private void theOfficeIsAsked(String atOffice) {
        assertThat(kinds(cast.coordinator())).contains("answer-break-glass");
        assertThat(kinds(cast.ngo())).as("who asked").doesNotContain("answer-break-glass");
        var asked = cast.coordinator().get("coordination", atOffice).expect(200);
        assertThat(asked.findValuesAsText("agency")).containsExactly(police.id());
        assertThat(asked.toString()).contains("MISSING_PERSON", "answerBy").doesNotContain("afraid", "Mirjeta");
    }

    private static List<String> kinds(Agency agency) {
        return agency.get("coordination", "/tasks").expect(200).path("items").findValuesAsText("kind");
    }

    private Map<String, Object> asking() {
        return Map.of(
                "agency", police.id(),
                "role", "police",
                "categories", List.of("IDENTITY"),
                "danger", "MISSING_PERSON",
                "why", "gone since ten, and afraid of the man at the gate");
    }

    private void nobodyElseReadsIt(String atPolice, Pathway pathway) {
        assertThat(record(police, atPolice, Map.of("Cairn-Purpose", "CRIMINAL_PROCEEDINGS"))
                        .text())
                .as("for a purpose that it was not opened for")
                .doesNotContain("Mirjeta", "Mira");
        assertThat(record(otherPolice, atPolice, SAFETY).status()).isEqualTo(404);
        assertThat(openings(otherPolice)).isEmpty();
        assertThat(openings(auditor)).as("it is not over yet").noneMatch(this::isOurs);
        assertThat(record(cast.ngo(), pathway.caseId(), SAFETY).status()).isEqualTo(404);
        assertThat(police.get("coordination", "/pathways/" + atPolice + "/record")
                        .status())
                .as("the whole record")
                .isEqualTo(404);
    }

    /** Who looks at it afterwards belongs to neither agency that opened it. */
    private void reviewed() {
        var waiting = openings(auditor).stream().filter(this::isOurs).toList();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().path("reviewDueAt").asText()).isNotEmpty();
        var path =
                "/pathways/" + waiting.getFirst().path("caseId").asText() + "/break-glass/" + police.id() + "/review";
        var found = Map.of("finding", "JUSTIFIED");
        assertThat(police.post("coordination", path, found).status()).isEqualTo(404);
        auditor.post("coordination", path, found).expect(204);
        assertThat(openings(auditor)).noneMatch(this::isOurs);
    }

    private boolean isOurs(JsonNode line) {
        return line.path("agency").asText().equals(police.id());
    }

    private static List<JsonNode> openings(Agency agency) {
        var lines = agency.get("coordination", "/break-glass").expect(200);
        return StreamSupport.stream(lines.spliterator(), false).toList();
    }

    private static Answer record(Agency agency, String caseId, Map<String, String> headers) {
        return agency.send("GET", "coordination", "/pathways/" + caseId + "/break-glass/record", null, headers);
    }

    /** The one case that this office coordinates. */
    private static String casesOf(Agency coordinator) {
        return coordinator
                .get("coordination", "/pathways")
                .expect(200)
                .path("items")
                .path(0)
                .path("caseId")
                .asText();
    }
}
