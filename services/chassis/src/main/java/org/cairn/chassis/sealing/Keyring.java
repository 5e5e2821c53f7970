package org.cairn.chassis.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/** One data key a person in this service, wrapped by the key-encryption key; destroying it makes the person's data unreadable. */
@ApplicationScoped
public class Keyring {

    private static final int CACHED = 20_000;

    private static final String ADD =
            "insert into keyring.data_key (sealed_for, wrapped, kek) select ?, ?, ? where not exists"
                    + " (select from keyring.destroyed where sealed_for = ?) on conflict do nothing";

    /** Who writes of a person and who destroys their key wait for each other, or a key that is just being made would outlive it. */
    private static final String WRITING = "select pg_advisory_xact_lock_shared(hashtextextended(?, 26))";

    private static final String DESTROYING = "select pg_advisory_xact_lock(hashtextextended(?, 26))";

    /** One data key for each key-encryption key that wrapped any. */
    private static final String SAMPLES =
            "select distinct on (kek) sealed_for, wrapped from keyring.data_key order by kek, sealed_for";

    private final Jdbi jdbi;
    private final KeyEncryptionKey keyEncryptionKey;
    private final TransactionSynchronizationRegistry transaction;
    private final Map<UUID, Aead> cache = Collections.synchronizedMap(new Recent());
    private final Set<UUID> gone = ConcurrentHashMap.newKeySet();

    Keyring(Jdbi jdbi, KeyFiles files, TransactionSynchronizationRegistry transaction) {
        this.jdbi = jdbi;
        this.keyEncryptionKey = files.keyEncryptionKey();
        this.transaction = transaction;
    }

    /**
     * Proves before anything else runs that the key-encryption key opens what it must: a service that could read nothing does
     * not start, and neither does one that would seal new persons with a key that fits nothing older.
     */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        keyEncryptionKey.primary();
        jdbi.withHandle(db -> db.createQuery(SAMPLES)
                        .map((row, _) -> Map.entry(row.getObject("sealed_for", UUID.class), row.getBytes("wrapped")))
                        .list())
                .forEach(sample -> unwrap(sample.getValue(), sample.getKey()));
    }

    /** Seals with the person's key, which is made when there is none yet; {@code place} binds the bytes to where they lie. */
    public byte[] seal(UUID sealedFor, byte[] plain, String place) {
        try {
            var key = find(sealedFor).orElseGet(() -> create(sealedFor));
            return key.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot seal", broken);
        }
    }

    /** Opens what {@link #seal} made at the same place; nothing when the key is destroyed. */
    public Optional<byte[]> unseal(UUID sealedFor, byte[] sealed, String place) {
        return find(sealedFor).map(key -> {
            try {
                return key.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException tampered) {
                throw new IllegalStateException("sealed bytes do not belong here", tampered);
            }
        });
    }

    /** Destroys the key for good, in the caller's transaction; nobody gets a new one under that id. */
    public void destroy(UUID sealedFor) {
        jdbi.useHandle(db -> {
            db.execute(DESTROYING, sealedFor.toString());
            db.execute("insert into keyring.destroyed (sealed_for) values (?) on conflict do nothing", sealedFor);
            db.execute("delete from keyring.data_key where sealed_for = ?", sealedFor);
        });
        forget(sealedFor);
    }

    /** Whether the key was destroyed; if not, it is not until the caller's transaction ends. */
    boolean isDestroyed(UUID sealedFor) {
        return jdbi.withHandle(db -> {
            db.execute(WRITING, sealedFor.toString());
            return db.createQuery("select 1 from keyring.destroyed where sealed_for = ?")
                    .bind(0, sealedFor)
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
        });
    }

    private Optional<Aead> find(UUID sealedFor) {
        var known = cache.get(sealedFor);
        if (known != null) {
            return Optional.of(known);
        }
        if (transaction.getTransactionKey() != null && transaction.getResource(sealedFor) instanceof Aead fresh) {
            return Optional.of(fresh);
        }
        var stored = stored(sealedFor);
        stored.ifPresent(key -> keepUntilCommitted(sealedFor, key));
        return stored;
    }

    private Optional<Aead> stored(UUID sealedFor) {
        return jdbi.withHandle(db -> db.createQuery("select wrapped from keyring.data_key where sealed_for = ?")
                        .bind(0, sealedFor)
                        .mapTo(byte[].class)
                        .findOne())
                .map(wrapped -> unwrap(wrapped, sealedFor));
    }

    private Aead create(UUID sealedFor) {
        try {
            var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            var wrapped = keyEncryptionKey.wrap(handle, sealedFor);
            var added = jdbi.withHandle(db -> {
                db.execute(WRITING, sealedFor.toString());
                return db.execute(ADD, sealedFor, wrapped.bytes(), wrapped.by(), sealedFor);
            });
            if (added == 0) {
                return stored(sealedFor).orElseThrow(() -> new Erased("what was sealed with that key"));
            }
            var key = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            keepUntilCommitted(sealedFor, key);
            return key;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot make a data key", broken);
        }
    }

    private Aead unwrap(byte[] wrapped, UUID sealedFor) {
        try {
            return keyEncryptionKey.unwrap(wrapped, sealedFor).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "The key-encryption key in " + keyEncryptionKey.fileName()
                            + " does not open this service's data keys. Put the right file back from the backup of the keys;"
                            + " see docs/guides/operator.md, Keys.",
                    wrongKey);
        }
    }

    /** A key whose row may not be committed yet must not be used by anybody else. */
    private void keepUntilCommitted(UUID sealedFor, Aead key) {
        if (transaction.getTransactionKey() == null) {
            remember(sealedFor, key);
            return;
        }
        transaction.putResource(sealedFor, key);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    remember(sealedFor, key);
                }
            }
        });
    }

    /** One that was read before its destruction and is done with after it does not come back. */
    private void remember(UUID sealedFor, Aead key) {
        cache.put(sealedFor, key);
        if (gone.contains(sealedFor)) {
            cache.remove(sealedFor);
        }
    }

    /** No copy outlives the commit, nor one that another request made in the meantime. */
    private void forget(UUID sealedFor) {
        cache.remove(sealedFor);
        if (transaction.getTransactionKey() == null) {
            gone.add(sealedFor);
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    gone.add(sealedFor);
                }
                cache.remove(sealedFor);
            }
        });
    }

    private static final class Recent extends LinkedHashMap<UUID, Aead> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Aead> eldest) {
            return size() > CACHED;
        }
    }
}
