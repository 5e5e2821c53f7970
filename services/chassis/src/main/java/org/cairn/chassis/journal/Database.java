package org.cairn.chassis.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** Opens the service's own database; statements join the transaction under way, and their failures show no values. */
@ApplicationScoped
public class Database {

    @Produces
    @ApplicationScoped
    Jdbi jdbi(DataSource source) {
        var jdbi = Jdbi.create(source);
        jdbi.configure(StatementExceptions.class, it -> it.setMessageRendering(MessageRendering.NONE));
        return jdbi;
    }
}
