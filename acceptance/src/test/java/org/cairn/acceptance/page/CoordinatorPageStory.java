package org.cairn.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.cairn.acceptance.platform.Agency;
import org.cairn.acceptance.platform.Platform;
import org.cairn.acceptance.platform.RunningPlatform;
import org.cairn.acceptance.steps.Cast;
import org.cairn.acceptance.steps.Pathway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clara, who coordinates, signs in and looks at a pathway while others act on it. */
@ExtendWith(RunningPlatform.class)
class CoordinatorPageStory {

    private static final double PATIENCE = 30_000;
    private static Chromium chromium;

    private final Platform platform;
    private final Agency office;
    private final Cast cast;

    CoordinatorPageStory(Platform platform) {
        this.platform = platform;
        this.office = platform.agency("national-coordination", "pathway-coordinator");
        this.cast =
                new Cast(platform, platform.onboarded("page-aid", "NGO", "ngo-caseworker", "first-responder"), office);
    }

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void a_coordinator_signs_in_and_sees_a_pathway_drawn_and_changing() {
        var before = casesOfOffice();
        var pathway = cast.meet();
        signs(pathway);
        var caseId = newCase(before);
        Pathway.timelineOf(office, caseId, "coordination.pathway.opened");
        try (var clara = Visitor.signedIn(chromium, platform, "clara", "/pathways")) {
            assertThat(clara.see("#pathways")).isVisible();
            clara.pageIsSound("pathways");

            clara.open("/pathways/" + caseId);
            theDrawingStands(clara);
            othersActAndThePageFollows(clara, pathway);
            theTableTellsTheSame(clara);
            leavesQuickly(clara.page());
        }
    }

    private void theDrawingStands(Visitor clara) {
        assertThat(clara.see("#lanes")).isVisible();
        assertThat(clara.see("#lanes [data-lane=coordination] [data-entry]"))
                .not()
                .hasCount(0);
        assertThat(clara.see("#lanes [data-lane=identification] [data-entry]"))
                .not()
                .hasCount(0);
        clara.pageIsSound("lanes");
    }

    private void othersActAndThePageFollows(Visitor clara, Pathway pathway) {
        var marks = clara.see("#lanes [data-entry]");
        var seen = marks.count();
        var lawyer = cast.lawyer();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(org.cairn.acceptance.steps.Letter.toLawyer(lawyer, consent));
        assertThat(marks).hasCount(seen + 3, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(clara.see("#lanes [data-deadline]").first()).isAttached();
        clara.picture("lanes-after-others-acted");
    }

    private void theTableTellsTheSame(Visitor clara) {
        var drawn = clara.see("#lanes [data-entry]").count();
        clara.see("#view-table").click();
        assertThat(clara.see("tr[data-entry]")).hasCount(drawn);
        clara.pageIsSound("table");
        clara.see("#view-lanes").click();
        assertThat(clara.see("#lanes")).isVisible();
    }

    private void leavesQuickly(Page page) {
        page.locator("#quick-exit").click();
        page.waitForURL(url -> !url.startsWith(platform.url("portal")));
        page.goBack();
        assertThat(page.locator("#lanes")).hasCount(0);
    }

    @Test
    void an_id_that_is_not_hers_shows_nothing() {
        var foreign = Cast.of(platform).meet();
        try (var clara = Visitor.signedIn(chromium, platform, "clara", "/pathways")) {
            assertThat(clara.open("/pathways/" + foreign.caseId()).status()).isEqualTo(404);
            assertThat(clara.see("#lanes")).hasCount(0);
            assertThat(clara.page().content()).contains("There is nothing here for you");
        }
    }

    private void signs(Pathway pathway) {
        pathway.ngo()
                .post(
                        "identification",
                        "/cases/" + pathway.caseId() + "/screenings",
                        Map.of("instrument", "ILO_FORCED_LABOUR", "indicators", List.of("DECEPTION")))
                .expect(201);
        pathway.ngo()
                .post(
                        "identification",
                        "/cases/" + pathway.caseId() + "/presumption",
                        Map.of("urgentNeeds", List.of("SHELTER")))
                .expect(201);
        pathway.timelineWith("identification.victim.presumed");
    }

    /** The office coordinates more than this story's pathway: ours is the one that was not there before. */
    private String newCase(List<String> before) {
        return Awaitility.await("the pathway on the office's list")
                .until(
                        () -> casesOfOffice().stream()
                                .filter(id -> !before.contains(id))
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private List<String> casesOfOffice() {
        var all = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = office.get("timeline", "/timelines?limit=100" + cursor).expect(200);
            all.addAll(page.path("items").findValuesAsText("caseId"));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return all;
    }
}
