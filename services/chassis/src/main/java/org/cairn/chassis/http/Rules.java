package org.cairn.chassis.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Finds the {@link Rule} that holds for a route: its own, or else its type's. */
public final class Rules {

    private Rules() {}

    /** The rule of that route, or nothing; a route's own replaces its type's. */
    public static Optional<Rule> of(Method route) {
        return on(route).or(() -> on(route.getDeclaringClass()));
    }

    private static Optional<Rule> on(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Rule.class)).or(() -> byName(element));
    }

    private static Optional<Rule> byName(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .map(name -> name.getAnnotation(Rule.class))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
