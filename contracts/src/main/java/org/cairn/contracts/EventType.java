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

    /** The topic it goes to; which services may read that topic stands in {@code contracts/privacy/topics.csv}. */
    String topic();
}
