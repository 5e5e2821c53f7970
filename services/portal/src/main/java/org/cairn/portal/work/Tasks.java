package org.cairn.portal.work;

import java.util.List;

/**
 * All that waits for the reader's agency, gathered from the services.
 *
 * @param more whether there is more than is shown
 * @param silent the services that did not answer, so that nobody takes a short list for a short day
 */
public record Tasks(List<Task> tasks, boolean more, List<String> silent) {

    public Tasks {
        tasks = tasks.stream().sorted(Task.SOONEST_FIRST).toList();
        silent = List.copyOf(silent);
    }

    /** How many are late. */
    public long late() {
        return tasks.stream().filter(Task::late).count();
    }
}
