package org.cairn.chassis.sealing;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that lie outside the data: read once from files that only this service may read. */
@ApplicationScoped
public class KeyFiles {

    private final Path keyEncryptionKey;
    private final Path boundary;
    private final Path bodyHash;

    KeyFiles(
            @ConfigProperty(name = "cairn.keys.kek-file") Path keyEncryptionKey,
            @ConfigProperty(name = "cairn.keys.boundary-file") Path boundary,
            @ConfigProperty(name = "cairn.keys.hmac-file") Path bodyHash) {
        this.keyEncryptionKey = keyEncryptionKey;
        this.boundary = boundary;
        this.bodyHash = bodyHash;
        try {
            AeadConfig.register();
            DeterministicAeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Path keyEncryptionFile() {
        return keyEncryptionKey;
    }

    Path boundaryFile() {
        return boundary;
    }

    /** Wraps this service's data keys. */
    KeyEncryptionKey keyEncryptionKey() {
        return new KeyEncryptionKey(keyEncryptionKey);
    }

    /** Turns inner ids into an agency's own and back; the same for all services. */
    public DeterministicAead boundaryKey() {
        return primitive(boundary, DeterministicAead.class);
    }

    /** Hashes request bodies for idempotency, so that the hash tells nothing of the body. */
    public Mac bodyHashKey() {
        return primitive(bodyHash, Mac.class);
    }

    private static <P> P primitive(Path file, Class<P> kind) {
        try {
            return read(file).getPrimitive(RegistryConfiguration.get(), kind);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw unusable(file, unreadable);
        }
    }

    static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    static IllegalStateException unusable(Path file, Exception unreadable) {
        var what = Files.exists(file) ? "holds no usable key" : "is missing";
        return new IllegalStateException(
                "The key file " + file.getFileName() + " " + what
                        + ". Put it back from the backup of the keys; see docs/guides/operator.md, Keys.",
                unreadable);
    }
}
