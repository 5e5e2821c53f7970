package org.cairn.acceptance.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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
        try (var context = window()) {
            var page = signedIn(context);
            assertThat(page.title()).as("a title that tells nothing").isEqualTo("Notes");
            assertThat(page.locator("#pathways")).isVisible();
            picture(page, "pathways");
            noSeriousViolations(page);

            page.navigate(platform.url("portal") + "/pathways/" + caseId);
            theDrawingStands(page);
            othersActAndThePageFollows(page, pathway);
            theTableTellsTheSame(page);
            leavesQuickly(page);
        }
    }

    private void theDrawingStands(Page page) {
        assertThat(page.locator("#lanes")).isVisible();
        assertThat(page.locator("#lanes [data-lane=coordination] [data-entry]"))
                .not()
                .hasCount(0);
        assertThat(page.locator("#lanes [data-lane=identification] [data-entry]"))
                .not()
                .hasCount(0);
        assertThat(page.title()).doesNotContainIgnoringCase("traffick", "victim", "pathway");
        picture(page, "lanes");
        noSeriousViolations(page);
    }

    private void othersActAndThePageFollows(Page page, Pathway pathway) {
        var marks = page.locator("#lanes [data-entry]");
        var seen = marks.count();
        var lawyer = cast.lawyer();
        var consent = pathway.consent(lawyer.id(), "LEGAL_REPRESENTATION", "STATUS", "IDENTITY");
        pathway.refer(org.cairn.acceptance.steps.Letter.toLawyer(lawyer, consent));
        assertThat(marks).hasCount(seen + 3, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#lanes [data-deadline]").first()).isAttached();
        picture(page, "lanes-after-others-acted");
    }

    private void theTableTellsTheSame(Page page) {
        var drawn = page.locator("#lanes [data-entry]").count();
        page.locator("#view-table").click();
        assertThat(page.locator("tr[data-entry]")).hasCount(drawn);
        picture(page, "table");
        noSeriousViolations(page);
        page.locator("#view-lanes").click();
        assertThat(page.locator("#lanes")).isVisible();
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
        try (var context = window()) {
            var page = signedIn(context);
            var answer = page.navigate(platform.url("portal") + "/pathways/" + foreign.caseId());
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator("#lanes")).hasCount(0);
            assertThat(page.content()).contains("There is nothing here for you");
        }
    }

    private static BrowserContext window() {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE);
        // Nothing outside of this machine is asked for: wherever the quick exit leads, an empty page stands in.
        context.route(
                url -> !url.startsWith("http://127.0.0.1:") && !url.startsWith("http://localhost:"),
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setBody("elsewhere")));
        return context;
    }

    private Page signedIn(BrowserContext context) {
        var page = context.newPage();
        page.navigate(platform.url("portal") + "/pathways");
        page.locator("#username").fill("clara");
        page.locator("#password").fill("clara-demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign In"))
                .click();
        page.waitForURL(url -> url.startsWith(platform.url("portal") + "/pathways"));
        return page;
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

    private static void noSeriousViolations(Page page) {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        assertThat(serious).isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", name + ".png"))
                .setFullPage(true));
    }
}
