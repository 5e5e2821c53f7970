package org.cairn.local.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One service's key-encryption key and what it wraps: a new key is added, the service wraps anew, the old key is dropped. */
public final class KeyRotation {

    /** A transaction that began with the old key has ended by then. */
    public static final Duration SAFE = Duration.ofSeconds(60);

    private final Site site;
    private final String service;
    private final Path file;

    public KeyRotation(Site site, String service) {
        this.site = site;
        this.service = service;
        this.file = site.keys().keyEncryption(service);
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The services that have a key-encryption key. */
    public static List<String> services() {
        return ServicePart.keepingData();
    }

    /**
     * How far it is.
     *
     * @param keys keys in the file; more than one while a rotation is not finished
     * @param dataKeys data keys of the service
     * @param left of these, how many another key than the newest wraps
     */
    public record Stand(int keys, int dataKeys, int left) {}

    public Stand stand() throws SQLException {
        var keys = read();
        try (var connection = connect();
                var count = connection.prepareStatement(
                        "select count(*), count(*) filter (where kek is distinct from ?) from keyring.data_key")) {
            count.setInt(1, keys.getPrimary().getId());
            try (var row = count.executeQuery()) {
                row.next();
                return new Stand(keys.size(), row.getInt(1), row.getInt(2));
            }
        }
    }

    /** Puts a new key before the others; the running service notices within seconds. */
    public void addKey() {
        try {
            write(KeysetHandle.newBuilder(read())
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Whether the newest key is there long enough. */
    public boolean settled() {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(Instant.now().minus(SAFE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many data keys the newest key does not open by itself; each is tried. */
    public int unopened() throws SQLException, GeneralSecurityException {
        var alone = newestAlone().getPrimitive(RegistryConfiguration.get(), Aead.class);
        var unopened = 0;
        try (var connection = connect()) {
            connection.setAutoCommit(false); // so that rows come in portions
            try (var rows = connection.prepareStatement("select sealed_for, wrapped from keyring.data_key")) {
                rows.setFetchSize(1000);
                try (var row = rows.executeQuery()) {
                    while (row.next()) {
                        unopened += opens(alone, row.getBytes(2), row.getString(1)) ? 0 : 1;
                    }
                }
            }
        }
        return unopened;
    }

    /** Leaves only the newest key in the file. */
    public void dropOld() {
        write(newestAlone());
    }

    private static boolean opens(Aead key, byte[] wrapped, String sealedFor) {
        try {
            TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, key, sealedFor.getBytes(StandardCharsets.UTF_8), RegistryConfiguration.get());
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private KeysetHandle newestAlone() {
        var newest = read().getPrimary();
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(newest.getKey())
                            .withFixedId(newest.getId())
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private KeysetHandle read() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("There is no usable key in " + file, unreadable);
        }
    }

    private void write(KeysetHandle keys) {
        try {
            DataFolder.writePrivately(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Connection connect() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + site.ports().of("postgres") + "/" + service;
        return DriverManager.getConnection(url, Cluster.ADMIN, site.secrets().of("postgres-admin"));
    }
}
