package org.cairn.local.platform;

import java.util.List;

/** Something done once per start that is no process, for example onboarding agencies. */
public record Errand(String name, List<String> needs, Work work) {

    /** The work itself; it may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
