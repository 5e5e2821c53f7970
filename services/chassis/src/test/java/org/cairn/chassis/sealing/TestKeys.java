package org.cairn.chassis.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.chassis.Heard;
import org.cairn.chassis.TestDatabase;

/** New random keys in files of their own. */
public final class TestKeys {

    private TestKeys() {}

    /** One set of key files, as a service gets it. */
    public static KeyFiles files() {
        var settings = settings();
        return new KeyFiles(
                Path.of(settings.get("cairn.keys.kek-file")),
                Path.of(settings.get("cairn.keys.boundary-file")),
                Path.of(settings.get("cairn.keys.hmac-file")));
    }

    /** One set of key files, as a service's settings name them. */
    public static Map<String, String> settings() {
        try {
            AeadConfig.register();
            DeterministicAeadConfig.register();
            MacConfig.register();
            return Map.of(
                    "cairn.keys.kek-file",
                    file(PredefinedAeadParameters.AES256_GCM).toString(),
                    "cairn.keys.boundary-file",
                    file(PredefinedDeterministicAeadParameters.AES256_SIV).toString(),
                    "cairn.keys.hmac-file",
                    file(PredefinedMacParameters.HMAC_SHA256_256BITTAG).toString());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The keys of another service of the same platform: it shares the boundary's and has the others for itself. */
    public static KeyFiles ofAnotherService(KeyFiles one) {
        try {
            return new KeyFiles(
                    file(PredefinedAeadParameters.AES256_GCM),
                    one.boundaryFile(),
                    file(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Puts a new key before those of the file, as a rotation does. */
    public static void addPrimary(Path file) {
        rewrite(file, keys -> {
            var builder = KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary());
            return builder.build();
        });
    }

    /** Leaves only the first key in the file, as the end of a rotation does. */
    public static void dropAllButPrimary(Path file) {
        rewrite(file, keys -> KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(keys.getPrimary().getKey())
                        .withFixedId(keys.getPrimary().getId())
                        .makePrimary())
                .build());
    }

    private static void rewrite(Path file, Change change) {
        try {
            var fresh = Files.createTempFile("cairn", ".json");
            Files.writeString(
                    fresh,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            change.of(KeyFiles.read(file)),
                            RegistryConfiguration.get(),
                            InsecureSecretKeyAccess.get()));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private interface Change {
        KeysetHandle of(KeysetHandle keys) throws GeneralSecurityException;
    }

    /** A keyring that has read nothing yet. */
    public static Keyring keyring(TestDatabase database, KeyFiles files) {
        return new Keyring(database.jdbi(), files, database.registry());
    }

    /** What forgets a person in that database. */
    public static Erasing erasing(TestDatabase database, KeyFiles files) {
        return new Erasing(database.jdbi(), keyring(database, files), Optional.of(List.of()), new Heard<>());
    }

    private static Path file(Parameters parameters) throws GeneralSecurityException {
        try {
            var file = Files.createTempFile("cairn", ".json");
            file.toFile().deleteOnExit();
            var keys = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
            return Files.writeString(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
