package org.cairn.acceptance.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Gives tests the one platform of this run: brought up by the first that asks, taken down after the last. */
public final class RunningPlatform implements BeforeAllCallback, BeforeEachCallback, ParameterResolver, TestWatcher {

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(RunningPlatform.class);

    private Instant began = Instant.now();

    /** Two cores carry the whole platform and the browser: patience is long, and each wait ends as soon as it can. */
    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        Awaitility.setDefaultPollDelay(Duration.ofMillis(10));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(40));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        began = Instant.now();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context).platform();
    }

    private static Standing of(ExtensionContext context) {
        return context.getRoot().getStore(RUN).computeIfAbsent(Standing.class, none -> Standing.up(), Standing.class);
    }

    /** A failure names what the services complained of last. */
    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        var standing = context.getRoot().getStore(RUN).get(Standing.class, Standing.class);
        if (standing == null) return;
        System.err.println(
                "FAILED " + context.getRequiredTestClass().getSimpleName() + " · " + context.getDisplayName());
        Stream.concat(Platform.SERVICES.stream(), Stream.of("portal"))
                .forEach(part -> standing.complaints(part, began).forEach(System.err::println));
    }
}
