package org.cairn.chassis.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cairn.contracts.Role;

/**
 * Who may call a route; a route without it answers 404 to everybody and fails the build's test. On a type it holds for
 * every route that has none of its own. A list that recurs gets a name: an annotation that carries the rule stands for it.
 *
 * <pre>{@code
 * @Retention(RetentionPolicy.RUNTIME)
 * @Rule(roles = {Role.NGO_CASEWORKER, Role.SHELTER_WORKER})
 * @interface Supporters {}
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Rule {
    /** The roles that may call it; one counts per request. */
    Role[] roles();
}
