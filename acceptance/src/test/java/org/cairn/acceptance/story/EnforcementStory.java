package org.cairn.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Answer;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.Route;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Joined;
import org.cairn.acceptance.steps.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A body that enforces asks by a reference that it holds: it learns that nobody may be removed now, and nothing else. */
@ExtendWith(RunningPlatform.class)
class EnforcementStory {

    private static final String BARRED = "{\"active\":true,\"until\":null}";
    private static final String NOT_BARRED = "{\"active\":false,\"until\":null}";

    private final Platform platform;
    private final Cast cast;
    private final Agency enforcement;
    private final String reference = "HO " + UUID.randomUUID();

    EnforcementStory(Platform platform) {
        this.platform = platform;
        this.cast = Cast.of(platform);
        this.enforcement = platform.onboarded("enforcers", "IMMIGRATION_SERVICE", "immigration-enforcement");
    }

    @Test
    void who_is_presumed_a_victim_may_not_be_removed_and_the_question_tells_nothing_else() {
        var pathway = cast.meet();
        var lawyer = Joined.lawyer(cast, pathway);
        pathway.ngo()
                .post(
                        "identification",
                        "/cases/" + pathway.caseId() + "/presumption",
                        Map.of("urgentNeeds", List.of("SHELTER")))
                .expect(200, 201);
        lawyer.first(
                        "immigration",
                        "/enforcement-references",
                        Map.of("authority", enforcement.id(), "reference", reference))
                .expect(201);
        Awaitility.await("the hold").until(() -> holds(lawyer)); // asked of the helper: the question itself is limited
        var yes = ask(reference);
        assertThat(yes.expect(200).toString()).isEqualTo(BARRED);
        var no = ask("HO " + UUID.randomUUID());
        assertThat(no.expect(200).toString()).isEqualTo(NOT_BARRED);
        assertThat(told(no)).as("nothing around the answer differs").isEqualTo(told(yes));
        assertThat(platform.agency("border-enforcement", "immigration-enforcement")
                        .post("immigration", "/enforcement-questions", Map.of("reference", reference))
                        .text())
                .as("another body's reference")
                .isEqualTo(NOT_BARRED);
        everythingElseIsClosed(pathway.caseId());
        thePersonSees(lawyer);
    }

    private static boolean holds(Joined lawyer) {
        return lawyer.agency()
                .get("immigration", "/cases/" + lawyer.caseId() + "/removal-hold")
                .json()
                .path("active")
                .asBoolean();
    }

    private Answer ask(String about) {
        return enforcement.post("immigration", "/enforcement-questions", Map.of("reference", about));
    }

    /** Status and headers, without the clock and the length of the two words. */
    private static String told(Answer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.keySet().removeIf(name -> List.of("date", "content-length").contains(name));
        return answer.status() + " " + headers;
    }

    private void everythingElseIsClosed(String caseId) {
        var others = Route.all(platform).stream()
                .filter(route -> route.service().equals("immigration"))
                .filter(route -> !route.toString().equals("POST /enforcement-questions"))
                .toList();
        assertThat(others).hasSizeGreaterThan(10);
        for (var route : others) {
            var path = route.with(Map.of("caseId", caseId));
            assertThat(enforcement
                            .send(route.method(), route.service(), path, Samples.documentFor(route), Map.of())
                            .status())
                    .as(route.toString())
                    .isEqualTo(route.namesSomething() ? 404 : 403);
        }
    }

    /** Each question stands in the audit under the person whom it was about, and who speaks for them reads it. */
    private void thePersonSees(Joined lawyer) {
        var asked = lawyer.agency()
                .get("immigration", "/cases/" + lawyer.caseId() + "/enforcement-questions")
                .expect(200)
                .path("items");
        assertThat(asked)
                .isNotEmpty()
                .allMatch(one -> one.path("authority").asText().equals(enforcement.id()));
        var ofSomebody = "select count(distinct subject) from audit where agency = '" + enforcement.id()
                + "' and categories = '' and subject <> '00000000-0000-0000-0000-000000000000'";
        assertThat(platform.databases().number("immigration", ofSomebody)).isEqualTo(1);
    }
}
