package org.cairn.chassis.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cairn.contracts.Role;

/** Who may call a route; a route without it answers 404 to everybody and fails the build's test. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rule {
    /** The roles that may call it; one counts per request. */
    Role[] roles();
}
