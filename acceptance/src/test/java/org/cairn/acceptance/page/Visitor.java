package org.cairn.acceptance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.cairn.acceptance.platform.Platform;

/** Somebody who has signed in and looks at pages, in a window of their own. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE = 30_000;
    private static final int FURTHEST = 80;

    private final String portal;
    private final BrowserContext context;
    private final Page page;

    private Visitor(String portal, BrowserContext context) {
        this.portal = portal;
        this.context = context;
        this.page = context.newPage();
    }

    /** Signs in with the demo's password, and is at that page then. */
    static Visitor signedIn(Chromium chromium, Platform platform, String name, String path) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE);
        // Nothing outside of this machine is asked for: wherever the quick exit leads, an empty page stands in.
        context.route(
                url -> !url.startsWith("http://127.0.0.1:") && !url.startsWith("http://localhost:"),
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setBody("elsewhere")));
        var visitor = new Visitor(platform.url("portal"), context);
        visitor.signIn(name, path);
        return visitor;
    }

    private void signIn(String name, String path) {
        open(path);
        page.locator("#username").fill(name);
        page.locator("#password").fill(name + "-demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign In"))
                .click();
        page.waitForURL(url -> url.startsWith(portal + path));
    }

    Page page() {
        return page;
    }

    Locator see(String selector) {
        return page.locator(selector);
    }

    /** Goes to a page of the portal. */
    Response open(String path) {
        return page.navigate(portal + path);
    }

    /** Goes on with the tabulator until that has the focus, as somebody without a mouse does. */
    Visitor tabTo(String selector) {
        for (var pressed = 0; pressed < FURTHEST; pressed++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) return this;
        }
        throw new AssertionError("no way by the tabulator to " + selector + " on " + page.url());
    }

    /** Presses keys, one after the other. */
    void press(String... keys) {
        for (var key : keys) page.keyboard().press(key);
    }

    /** A page for everybody to use, whose title tells nothing to who glances at it; kept as a picture. */
    void pageIsSound(String name) {
        assertThat(page.title()).as("a title that tells nothing").isEqualTo("Notes");
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getHelp())
                        .toList();
        assertThat(serious).as("serious barriers on " + page.url()).isEmpty();
        picture(name);
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
