package org.cairn.chassis.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** One data key a person in this service, wrapped by the key-encryption key; destroying it makes the person's data unreadable. */
@ApplicationScoped
public class Keyring {

    private static final int CACHED = 20_000;

    private final Jdbi jdbi;
    private final Aead keyEncryptionKey;
    private final TransactionSynchronizationRegistry transaction;
    private final Map<UUID, Aead> cache = Collections.synchronizedMap(new Recent());

    Keyring(Jdbi jdbi, KeyFiles files, TransactionSynchronizationRegistry transaction) {
        this.jdbi = jdbi;
        this.keyEncryptionKey = files.keyEncryptionKey();
        this.transaction = transaction;
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
            var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    handle, keyEncryptionKey, boundTo(sealedFor), RegistryConfiguration.get());
            var added = jdbi.withHandle(db -> db.execute(
                    "insert into keyring.data_key values (?, ?) on conflict do nothing", sealedFor, wrapped));
            if (added == 0) {
                return stored(sealedFor).orElseThrow();
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
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, keyEncryptionKey, boundTo(sealedFor), RegistryConfiguration.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("the key-encryption key does not open this service's data keys", wrongKey);
        }
    }

    /** A key whose row may not be committed yet must not be used by anybody else. */
    private void keepUntilCommitted(UUID sealedFor, Aead key) {
        if (transaction.getTransactionKey() == null) {
            cache.put(sealedFor, key);
            return;
        }
        transaction.putResource(sealedFor, key);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    cache.put(sealedFor, key);
                }
            }
        });
    }

    private static byte[] boundTo(UUID sealedFor) {
        return sealedFor.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final class Recent extends LinkedHashMap<UUID, Aead> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Aead> eldest) {
            return size() > CACHED;
        }
    }
}
