package org.cairn.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a record component is about; a component without this mark never leaves. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface In {
    /** The category whose class and grants decide about the component. */
    Category value();

    /** Whether it belongs to the minimum set of its category: what a role with an M in the access matrix may read. */
    boolean minimum() default false;
}
