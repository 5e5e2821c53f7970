package org.cairn.coordination.task;

import java.time.Instant;
import java.util.List;
import org.cairn.contracts.AgencyId;
import org.cairn.contracts.Role;

/**
 * What a feature knows of an agency's open tasks; {@code GET /tasks} gathers all sources into one list.
 *
 * <p>A feature implements it in its edge, as an {@code @ApplicationScoped} bean of its own, and that is all: the list finds
 * it by its type. It reads its own tables and returns tasks of the asking agency alone, those after {@link Asking#after} in
 * {@link Task#SOONEST_FIRST}, at most {@link Asking#limit}. A source with many tasks cuts them in its query; one with few
 * hands all of them to {@link Asking#cut}. A task that the role may not do is left out. The list itself writes the audit
 * row of each pathway that it shows, says what is late and makes the pages.
 */
public interface TaskSource {

    /** The agency's open tasks within what is asked for. */
    List<Task> tasks(Asking asking);

    /** Who asks, in which role and when, and which part of the list. {@code after} is null for its beginning. */
    record Asking(AgencyId agency, Role role, Instant now, Task.Place after, int limit) {

        /** The part of these tasks that is asked for, in order. */
        public List<Task> cut(List<Task> all) {
            return all.stream()
                    .filter(task -> after == null || task.place().compareTo(after) > 0)
                    .sorted(Task.SOONEST_FIRST)
                    .limit(limit)
                    .toList();
        }
    }
}
