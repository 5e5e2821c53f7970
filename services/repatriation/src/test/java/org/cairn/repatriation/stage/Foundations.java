package org.cairn.repatriation.stage;

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
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.Map;

/** What the service stands on in a test: a real PostgreSQL and keys of its own; the broker is away. */
public final class Foundations implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            AeadConfig.register();
            DeterministicAeadConfig.register();
            MacConfig.register();
            postgres = EmbeddedPostgres.builder().start();
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username", "postgres",
                    "kafka.bootstrap.servers", "127.0.0.1:1",
                    "cairn.keys.kek-file", key(PredefinedAeadParameters.AES256_GCM),
                    "cairn.keys.boundary-file", key(PredefinedDeterministicAeadParameters.AES256_SIV),
                    "cairn.keys.hmac-file", key(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String key(Parameters parameters) throws IOException, GeneralSecurityException {
        var keys = KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
        var file = Files.createTempFile("cairn", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(
                        file,
                        TinkJsonProtoKeysetFormat.serializeKeyset(
                                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()))
                .toString();
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
