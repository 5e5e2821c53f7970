package org.cairn.chassis;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cairn.chassis.journal.EventJson;
import org.cairn.chassis.journal.JournalFixture;
import org.cairn.chassis.journal.Outbox;
import org.cairn.chassis.journal.Transactions;
import org.cairn.chassis.sealing.KeyFiles;
import org.cairn.chassis.sealing.Keyring;
import org.cairn.chassis.sealing.TestKeys;
import org.jdbi.v3.core.Jdbi;

/** A service's beans for its tests, each made by its one constructor as the server makes it; no interceptors. A database only where one is needed. */
public final class Container implements AutoCloseable {

    private static final List<String> LAWS = List.of("coe-default", "uk-nrm", "eu-directive", "us-tvpa", "de-aufenthg");

    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final String service;
    private JournalFixture chassis;

    /** For the service of that name; with a database that has the chassis' tables and those of the given migrations; without any, it comes when it is asked for. */
    public Container(String service, String... migrations) {
        this.service = service;
        Arrays.stream(migrations).forEach(file -> database().jdbi().useHandle(db -> db.createScript(text(file))
                .execute()));
    }

    /** The bean of that type, made with all that it needs. */
    public <T> T get(Class<T> type) {
        var known = beans.get(type);
        var bean = known == null ? make(type) : known;
        beans.put(type, bean);
        return type.cast(bean);
    }

    /** Runs the work in one transaction, as a desk's method is run. */
    public <T> T inTransaction(Supplier<T> work) {
        return chassis().transactions.inNew(work);
    }

    /** Runs the work in one transaction. */
    public void inTransaction(Runnable work) {
        chassis().transactions.inNew(work);
    }

    public TestDatabase database() {
        return chassis().database;
    }

    @Override
    public void close() {
        if (chassis != null) {
            chassis.close();
        }
    }

    private JournalFixture chassis() {
        if (chassis == null) {
            chassis = new JournalFixture();
            beans.put(Jdbi.class, chassis.database.jdbi());
            beans.put(Outbox.class, chassis.outbox);
            beans.put(Transactions.class, chassis.transactions);
            beans.put(TransactionSynchronizationRegistry.class, chassis.database.registry());
            beans.put(Keyring.class, TestKeys.keyring(chassis.database, chassis.files));
            beans.put(KeyFiles.class, chassis.files);
        }
        return chassis;
    }

    private Object make(Class<?> type) {
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var needed = Arrays.stream(constructor.getParameterTypes())
                .map(this::argument)
                .toArray();
        try {
            return constructor.newInstance(needed);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("cannot make " + type, broken);
        }
    }

    private Object argument(Class<?> need) {
        if (need == String.class) {
            return service;
        }
        if (need == ObjectMapper.class) {
            return EventJson.MAPPER;
        }
        return need == List.class ? LAWS : get(need);
    }

    private static String text(String migration) {
        try (var file = Container.class.getResourceAsStream("/db/migration/" + migration)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
