package org.cairn.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.cairn.chassis.access.OutgoingIds;

/** Cuts lists into pages; a cursor is the place of the last line, sealed for the agency and the list that it was made for. */
@ApplicationScoped
public class Paging {

    private static final String PREFIX = "cur";
    private static final int DEFAULT = 50;
    private static final int MOST = 100;

    private final OutgoingIds ids;
    private final Caller caller;

    Paging(OutgoingIds ids, Caller caller) {
        this.ids = ids;
        this.caller = caller;
    }

    /**
     * Which part of a list is asked for.
     *
     * @param after the place after which it begins, as {@link #page} was given it; null for the beginning
     * @param limit how many lines, 1 to 100
     */
    public record Window(String after, int limit) {}

    /** The window that the query parameters name; 50 lines unless they say otherwise. */
    public Window window(String cursor, Integer limit) {
        Fields.between("limit", limit, 1, MOST);
        var after = cursor == null ? null : open(cursor);
        return new Window(after, limit == null ? DEFAULT : limit);
    }

    /** The page of lines found in that window; give one line more than the limit where there is one. */
    public <T> Page<T> page(List<T> found, Window window, Function<T, String> place) {
        if (found.size() <= window.limit()) {
            return new Page<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, window.limit()));
        var last = place.apply(items.getLast());
        return new Page<>(
                items, ids.sealText(PREFIX, here() + last, caller.who().agency()));
    }

    private String open(String cursor) {
        return ids.openText(PREFIX, cursor, caller.who().agency())
                .filter(text -> text.startsWith(here()))
                .map(text -> text.substring(here().length()))
                .orElseThrow(() -> Problem.badField(
                        "cursor",
                        "This is no cursor of this list.",
                        "Leave it out to begin at the start of the list."));
    }

    private String here() {
        return caller.path() + "\n";
    }
}
