package org.cairn.chassis.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Period;
import org.cairn.chassis.time.Rounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Which events had their effect already, so that one that was sent twice has none the second time. */
@ApplicationScoped
class Seen {

    private static final String ADD = "insert into inbox_seen (event_id, topic) values (?, ?) on conflict do nothing";

    private final Jdbi jdbi;
    private final Period remembered;
    private final Rounds pruning = new Rounds("inbox-pruning", Duration.ofHours(1), this::prune);

    Seen(Jdbi jdbi, @ConfigProperty(name = "cairn.inbox.remember") Period remembered) {
        this.jdbi = jdbi;
        this.remembered = remembered;
    }

    void start(@Observes StartupEvent started) {
        pruning.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        pruning.close();
    }

    /** Notes the event in the caller's transaction; false when it was noted before. */
    boolean isNew(Message message) {
        return jdbi.withHandle(db -> db.execute(
                        ADD, message.envelope().id().value(), message.place().topic()))
                == 1;
    }

    void prune() {
        jdbi.useHandle(db -> db.execute(
                "delete from inbox_seen where seen_at < clock_timestamp() - cast(? as interval)",
                remembered.toString()));
    }
}
