package org.cairn.acceptance.platform;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Gives tests the one platform of this run: brought up by the first that asks, taken down after the last. */
public final class RunningPlatform implements ParameterResolver, TestWatcher {

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(RunningPlatform.class);

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
        List.of("coordination", "identification", "shelter", "timeline", "portal")
                .forEach(part -> standing.complaints(part).forEach(System.err::println));
    }
}
