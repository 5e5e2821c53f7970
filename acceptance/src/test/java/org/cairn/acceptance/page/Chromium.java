package org.cairn.acceptance.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A real browser, the machine's own. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setHeadless(true)
                    .setArgs(QUIET));

    Browser browser() {
        return browser;
    }

    private static Path program() {
        var named = System.getenv("CAIRN_CHROMIUM");
        var folders =
                List.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"));
        return Stream.concat(
                        Stream.ofNullable(named).map(Path::of),
                        NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The browser tests need a Chromium: install chromium or"
                        + " google-chrome, or set CAIRN_CHROMIUM to its program."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
