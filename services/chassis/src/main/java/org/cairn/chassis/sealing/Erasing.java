package org.cairn.chassis.sealing;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.contracts.PathwayId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets a person in this service for good (GDPR Art. 17): destroys the data key, so that journal, backups and database log hold
 * nothing that can be read, and removes every row that is kept by pathway. What was erased stays so: events that are read again have
 * no effect, and no new key is made. The audit trail, which holds no personal data, stays.
 */
@ApplicationScoped
public class Erasing {

    private static final Logger LOG = Logger.getLogger(Erasing.class);
    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    /** That grants were taken back has still to be reported. */
    private static final String KEPT_BY_PATHWAY = """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'pathway'
              and table_name not in ('access_position', 'access_unreported')
            order by table_name""";

    /** A row that hangs on a row with a pathway must go with it. */
    private static final String HANGING_ON = """
            select child.relname from pg_constraint bond
            join pg_class child on child.oid = bond.conrelid
            join pg_class parent on parent.oid = bond.confrelid
            join information_schema.columns col
              on col.table_schema = 'public' and col.table_name = parent.relname and col.column_name = 'pathway'
            where bond.contype = 'f' and bond.confdeltype not in ('c', 'n')""";

    private final Jdbi jdbi;
    private final Keyring keyring;
    private final List<String> kept;
    private final Event<PathwayErased> erased;

    Erasing(
            Jdbi jdbi,
            Keyring keyring,
            @ConfigProperty(name = "cairn.erasure.handled-apart") Optional<List<String>> kept,
            Event<PathwayErased> erased) {
        this.jdbi = jdbi;
        this.keyring = keyring;
        this.kept = kept.orElse(List.of());
        this.erased = erased;
    }

    /** Said in the transaction that erases, for what a service keeps in a form of its own. */
    public record PathwayErased(PathwayId pathway) {}

    /** A service that could not erase does not start. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent starting) {
        var hanging = jdbi.withHandle(
                db -> db.createQuery(HANGING_ON).mapTo(String.class).list());
        if (!hanging.isEmpty()) {
            throw new IllegalStateException("Rows of " + hanging
                    + " would keep a person from being erased: let their foreign key delete them (on delete cascade).");
        }
    }

    /** Whether the person of that pathway was erased here; if not, they are not until the caller's transaction ends. */
    public boolean isErased(PathwayId pathway) {
        return keyring.isDestroyed(pathway.value());
    }

    /** Erases in the caller's transaction; a second time changes nothing. */
    public void erase(PathwayId pathway) {
        keyring.destroy(pathway.value());
        jdbi.useHandle(db -> {
            for (var table : db.createQuery(KEPT_BY_PATHWAY).mapTo(String.class).list()) {
                if (!kept.contains(table)) {
                    db.execute("delete from " + plain(table) + " where pathway = ?", pathway.value());
                }
            }
            db.execute("delete from inbox_parked where subject = ?", pathway.toString());
        });
        erased.fire(new PathwayErased(pathway));
        LOG.info("a person was erased");
    }

    private static String plain(String table) {
        if (!NAME.matcher(table).matches()) {
            throw new IllegalStateException("no such table");
        }
        return table;
    }
}
