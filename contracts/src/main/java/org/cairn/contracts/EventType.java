package org.cairn.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an event that is published; an event without it stays in its service's journal. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** The released name, {@code org.cairn.<service>.<aggregate>.<event>.v<n>}. */
    String value();

    /**
     * Earlier versions that this record reads as well: what they lack is null, none of their codes is gone. Topics and journals
     * keep them, and nothing writes them any more.
     */
    String[] reads() default {};

    /** The topic it goes to; which services may read that topic stands in {@code contracts/privacy/topics.csv}. */
    String topic();
}
