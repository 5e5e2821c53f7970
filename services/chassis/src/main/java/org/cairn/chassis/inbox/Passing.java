package org.cairn.chassis.inbox;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.chassis.inbox.Bookmarks.Overtaken;
import org.cairn.chassis.journal.Transactions.NotCommitted;

/** Tells a failure that time heals (a lost connection, a lock, a conflict) from one that comes again whenever it is tried. */
final class Passing {

    /** SQLSTATE classes: connection, rollback by conflict, resources, operator, system; and a lock not to be had. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Passing() {}

    static boolean passes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> switch (cause) {
                    case Overtaken _ -> true;
                    case NotCommitted notCommitted -> !notCommitted.marked();
                    case SQLException sql -> passes(sql.getSQLState());
                    default -> false;
                });
    }

    private static boolean passes(String state) {
        return state == null || state.equals(LOCK_NOT_AVAILABLE) || CLASSES.contains(state.substring(0, 2));
    }
}
