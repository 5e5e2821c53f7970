package org.cairn.chassis.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key that wraps this service's data keys, as its file has it now. The file may hold several keys: the primary wraps, all
 * of them unwrap. It is read again when it has changed, so that a new key counts without a restart.
 */
final class KeyEncryptionKey {

    private final Path file;
    private volatile Loaded now;

    KeyEncryptionKey(Path file) {
        this.file = file;
    }

    /** What the file held when it was last read. */
    private record Loaded(Aead all, int primary, String stamp) {}

    /** The id of the key that wraps. */
    int primary() {
        return fresh().primary();
    }

    String fileName() {
        return file.getFileName().toString();
    }

    /** The data key, wrapped by the primary. */
    Wrapped wrap(KeysetHandle dataKey, UUID sealedFor) throws GeneralSecurityException {
        var key = fresh();
        var bytes = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                dataKey, key.all(), boundTo(sealedFor), RegistryConfiguration.get());
        return new Wrapped(bytes, key.primary());
    }

    /** The data key inside; with the file read again if it was changed since. */
    KeysetHandle unwrap(byte[] wrapped, UUID sealedFor) throws GeneralSecurityException {
        var key = now == null ? fresh() : now;
        try {
            return open(key, wrapped, sealedFor);
        } catch (GeneralSecurityException unknownKey) {
            var newer = fresh();
            if (newer == key) {
                throw unknownKey;
            }
            return open(newer, wrapped, sealedFor);
        }
    }

    private static KeysetHandle open(Loaded key, byte[] wrapped, UUID sealedFor) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, key.all(), boundTo(sealedFor), RegistryConfiguration.get());
    }

    private synchronized Loaded fresh() {
        try {
            var stamp = Files.getLastModifiedTime(file) + "/" + Files.readAttributes(file, "unix:ino");
            if (now == null || !now.stamp().equals(stamp)) {
                var keys = KeyFiles.read(file);
                now = new Loaded(
                        keys.getPrimitive(RegistryConfiguration.get(), Aead.class),
                        keys.getPrimary().getId(),
                        stamp);
            }
            return now;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw KeyFiles.unusable(file, unreadable);
        }
    }

    private static byte[] boundTo(UUID sealedFor) {
        return sealedFor.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A wrapped data key and the id of the key that wrapped it. */
    record Wrapped(byte[] bytes, int by) {}
}
