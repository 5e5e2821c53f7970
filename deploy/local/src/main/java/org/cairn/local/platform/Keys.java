package org.cairn.local.platform;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The services' keysets, kept apart from the data that they open; made once, never replaced. */
public record Keys(DataFolder data) {

    /** Opens the keys of the persons whom the service holds. */
    public Path keyEncryption(String service) {
        return data.keys().resolve(service + ".kek.json");
    }

    /** Keys the hashes of request bodies behind the service's idempotency keys. */
    public Path bodyHash(String service) {
        return data.keys().resolve(service + ".hmac.json");
    }

    /** Seals the ids that leave; one for all services. */
    public Path boundary() {
        return data.keys().resolve("boundary.siv.json");
    }

    public void makeFor(Iterable<String> services) {
        for (var service : services) {
            make(keyEncryption(service), PredefinedAeadParameters.AES256_GCM);
            make(bodyHash(service), PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        }
        make(boundary(), PredefinedDeterministicAeadParameters.AES256_SIV);
    }

    private static void make(Path file, Parameters parameters) {
        if (Files.exists(file)) return;
        try {
            AeadConfig.register();
            DeterministicAeadConfig.register();
            MacConfig.register();
            var keyset = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            DataFolder.writePrivately(file, json);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot make the keyset " + file.getFileName(), failure);
        }
    }
}
