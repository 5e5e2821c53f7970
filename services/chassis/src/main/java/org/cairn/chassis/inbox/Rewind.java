package org.cairn.chassis.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;

/** Sets the inbox back to the first event, for a projection that is built anew. */
@ApplicationScoped
public class Rewind {

    private final Bookmarks bookmarks;
    private final Assignments assignments;
    private final TransactionSynchronizationRegistry transaction;

    Rewind(Bookmarks bookmarks, Assignments assignments, TransactionSynchronizationRegistry transaction) {
        this.bookmarks = bookmarks;
        this.assignments = assignments;
        this.transaction = transaction;
    }

    /** Reads these topics from their beginning once the caller's transaction, in which it empties its tables, is committed. */
    public void toBeginning(Set<String> topics) {
        bookmarks.forget(topics);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    bookmarks.places().stream()
                            .filter(place -> topics.contains(place.topic()))
                            .forEach(assignments::goBack);
                }
            }
        });
    }
}
