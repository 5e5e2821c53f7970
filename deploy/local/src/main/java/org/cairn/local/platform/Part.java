package org.cairn.local.platform;

import java.time.Duration;
import java.util.List;

/** One process of the platform: what it needs, how it is started, and how to know that it is ready. */
public interface Part {

    String name();

    /** Parts and errands that must be ready before this one is started. */
    List<String> needs();

    /** What must be done before the process can start, for example unpacking; done again before each restart. */
    default void prepare() throws Exception {}

    ProcessBuilder command() throws Exception;

    /** Whether the process answers; false or an exception means: not yet. */
    boolean ready() throws Exception;

    /** What makes an answering process useful, for example creating databases; idempotent. */
    default void furnish() throws Exception {}

    /** The signal that asks for an orderly end. */
    default String stopSignal() {
        return "TERM";
    }

    default Duration patience() {
        return Duration.ofMinutes(5);
    }
}
