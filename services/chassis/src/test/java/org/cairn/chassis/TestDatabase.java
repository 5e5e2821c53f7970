package org.cairn.chassis;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.arjuna.objectstore.VolatileStore;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** A new database with the chassis' tables on a real PostgreSQL, and JTA as in a service; durable, as in a service. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();
    private static final String EMPTY = migrated();
    private static final TransactionManager MANAGER = manager();

    private final TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();
    private final AgroalDataSource source;
    private final Jdbi jdbi;

    public TestDatabase() {
        var name = "chassis_" + NUMBER.incrementAndGet();
        Jdbi.create(POSTGRES.getPostgresDatabase())
                .useHandle(db -> db.execute("create database " + name + " template " + EMPTY));
        source = open(name);
        jdbi = Jdbi.create(source);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public TransactionManager transactionManager() {
        return MANAGER;
    }

    public TransactionSynchronizationRegistry registry() {
        return registry;
    }

    /** One number that a query answers with. */
    public long count(String query, Object... values) {
        return jdbi.withHandle(db -> db.select(query, values).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        source.close();
    }

    private AgroalDataSource open(String name) {
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(12)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .transactionIntegration(new NarayanaTransactionIntegration(MANAGER, registry))
                            .connectionFactoryConfiguration(
                                    factory -> factory.jdbcUrl(POSTGRES.getJdbcUrl("postgres", name))
                                            .principal(new NamePrincipal("postgres")))));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A database with the tables and nothing in them, of which each test gets a copy. */
    private static String migrated() {
        var name = "chassis_empty";
        Jdbi.create(POSTGRES.getPostgresDatabase()).useHandle(db -> db.execute("create database " + name));
        Flyway.configure()
                .dataSource(POSTGRES.getJdbcUrl("postgres", name), "postgres", "")
                .locations("db/chassis")
                .loggers("slf4j")
                .load()
                .migrate();
        return name;
    }

    /** Thousands of files take longer to delete than a JVM may take to end: that goes on without it. */
    private static void removeAtTheEnd(Path folder) {
        var waiting = "for n in $(seq 60); do [ -e \"$0/postmaster.pid\" ] || break; sleep 1; done; rm -rf \"$0\"";
        var remove = new ProcessBuilder("sh", "-c", waiting, folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                remove.start();
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }));
    }

    private static EmbeddedPostgres start() {
        try {
            var folder = Files.createTempDirectory("cairn-test-postgres");
            removeAtTheEnd(folder);
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static TransactionManager manager() {
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class)
                .setObjectStoreType(VolatileStore.class.getName());
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }
}
