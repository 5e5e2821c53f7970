package org.cairn.chassis.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Opens the service's own database; statements join the transaction under way. */
@ApplicationScoped
public class Database {

    @Produces
    @ApplicationScoped
    Jdbi jdbi(DataSource source) {
        return Jdbi.create(source);
    }
}
